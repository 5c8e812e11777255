#!/bin/bash
# Tries the package in a root that holds the packages it depends on and nothing else; wants root, for chroot.
set -euo pipefail
cd "$(dirname "$0")/.."
package=$(ls "$PWD"/dist/park_*.deb | tail -1)
root=$(mktemp -d)
downloads=$(mktemp -d)
trap 'rm -rf "$root" "$downloads"' EXIT
# Shared libraries refer to one another under /lib, which is a link where /usr is merged.
mkdir -p "$root/usr/lib" "$root/usr/lib64" "$root/usr/bin" "$root/tmp"
ln -s usr/lib "$root/lib"
ln -s usr/lib64 "$root/lib64"
depends=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/ *(.*//; s/ //g')
(cd "$downloads" && chmod 777 . && apt-get download -qq $depends)
for each in "$downloads"/*.deb "$package"; do
  dpkg-deb --fsys-tarfile "$each" | tar -x -C "$root" --keep-directory-symlink
done
echo "in a root of $depends and park alone:"
chroot "$root" /usr/bin/park init --from solar --output /tmp/park.yaml
chroot "$root" /usr/bin/park optimize /tmp/park.yaml --quiet | head -4
chroot "$root" /usr/bin/park optimize /tmp/park.yaml --quiet --format html --output /tmp/park.html
grep -q '</html>' "$root/tmp/park.html"
chroot "$root" /usr/bin/park explain /tmp/park.yaml resource cells/scrubber --quiet | head -3
chroot "$root" /usr/bin/park selftest water-polley4
for file in usr/share/man/man1/park.1.gz usr/share/bash-completion/completions/park usr/share/fish/vendor_completions.d/park.fish; do
  test -s "$root/$file"
done
echo "all of it works there"
