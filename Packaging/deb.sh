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
# The newest symbols that the binary takes from the C library say which of it will do.
glibc=$(objdump -T dist/park | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -V | tail -1)
depends="libc6 (>= $glibc)"
# Other shared libraries by the packages that own them here.
for library in $(objdump -p dist/park | awk '/NEEDED/ {print $2}'); do
  case $library in libc.so* | libm.so* | ld-linux*) continue ;; esac
  path=$(ldd dist/park | awk -v name="$library" '$1 == name {print $3}')
  owner=$(dpkg -S "$path" 2>/dev/null || dpkg -S "$(realpath "$path")" 2>/dev/null || dpkg -S "*/$library")
  depends="$depends, $(echo "$owner" | head -1 | cut -d: -f1)"
done
mkdir "$root/DEBIAN"
cat > "$root/DEBIAN/control" <<CONTROL
Package: park
Version: $version
Section: science
Priority: optional
Architecture: $architecture
Depends: $depends
Suggests: chromium, fonts-noto-cjk
Installed-Size: $(du -ks "$root/usr" | cut -f1)
Maintainer: The park authors <park@localhost>
Description: plans the circular retrofit of an industrial park
 Describe the plants of a park in one YAML file; park finds the best reuse of
 its water, heat, solid waste and gas in one linear program and reports the
 park before, after and the change, with every balance audited.
CONTROL
dpkg-deb --root-owner-group --build "$root" "dist/park_${version}_$architecture.deb" >/dev/null
echo "dist/park_${version}_$architecture.deb: $(stat -c %s "dist/park_${version}_$architecture.deb") bytes; depends on $depends"
