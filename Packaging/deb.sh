#!/bin/bash
# Makes dist/park_VERSION_ARCH.deb of dist/park.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$1
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
Packaging/install.sh "$PWD/dist/park" "$root/usr"
mv "$root/usr/share/doc/park/LICENSE" "$root/usr/share/doc/park/copyright"
# What is inside the binary came under terms of its own, which ask to be passed on.
terms=$root/usr/share/doc/park/third-party
install -d "$terms"
for each in libglpk-dev libyaml-dev libxlsxwriter-dev libminizip-dev libsuitesparse-dev libgmp-dev libltdl-dev zlib1g-dev; do
  [ -f /usr/share/doc/$each/copyright ] && install -m 644 /usr/share/doc/$each/copyright "$terms/$each"
done
for each in .build-dist/checkouts/*/LICENSE*; do
  install -m 644 "$each" "$terms/$(basename "$(dirname "$each")")"
done
swift=$(dirname "$(dirname "$(realpath "$(command -v swift)")")")/share/swift/LICENSE.txt
[ -f "$swift" ] && install -m 644 "$swift" "$terms/swift"
gzip -9n "$root/usr/share/doc/park/CHANGELOG.md"
# zsh and fish look elsewhere in Debian than below /usr/local.
mkdir -p "$root/usr/share/zsh/vendor-completions"
mv "$root/usr/share/zsh/site-functions/_park" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
mkdir "$root/DEBIAN"
Packaging/control.sh dist/park "$version" "$(du -ks "$root/usr" | cut -f1)" > "$root/DEBIAN/control"
dpkg-deb --root-owner-group --build "$root" "dist/park_${version}_$architecture.deb" >/dev/null
echo "dist/park_${version}_$architecture.deb: $(stat -c %s "dist/park_${version}_$architecture.deb") bytes; depends on $(dpkg-deb -f "dist/park_${version}_$architecture.deb" Depends)"
