#!/bin/bash
# Installs a package in a fresh Debian that debootstrap makes, uses it there and takes it away again: try.sh PACKAGE.
# Wants root, for chroot.
set -euo pipefail
package=$(realpath "$1")
. /etc/os-release
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null; rm -rf --one-file-system "$root"' EXIT
debootstrap --variant=minbase "$VERSION_CODENAME" "$root" >"$root.log" 2>&1 || { tail -5 "$root.log"; exit 1; }
rm "$root.log"
# A program finds its own arguments in /proc.
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
cp "$package" "$root/tmp/park.deb"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

inside apt-get install -y -qq /tmp/park.deb >/dev/null 2>&1
echo "installed beside $(inside dpkg-query -f '.' -W | wc -c) packages of a minimal $PRETTY_NAME; it asks for $(dpkg-deb -f "$package" Depends)"

park=/usr/share/doc/park/examples/meishan-hightech.yaml
for language in en zh; do
  inside park optimize $park --quiet --lang $language --output /tmp/$language.txt
  inside park optimize $park --quiet --lang $language --format html --output /tmp/$language.html
  inside park optimize $park --quiet --lang $language --format xlsx --output /tmp/$language.xlsx
  grep -q '</html>' "$root/tmp/$language.html"
  head -c 2 "$root/tmp/$language.xlsx" | grep -q PK
  sed -n 3,4p "$root/tmp/$language.txt"
  stat -c '  %s bytes of %n' "$root"/tmp/$language.* | sed "s|$root||"
done
grep -q '新鲜水用量' "$root/tmp/zh.txt"
inside park init --from solar --output /tmp/park.yaml >/dev/null 2>&1
inside park explain /tmp/park.yaml resource cells/scrubber --quiet | head -3
inside park selftest water-polley4 | tail -2

gzip -dc "$root/usr/share/man/man1/park.1.gz" | grep -q '^.SH PARK OPTIMIZE'
completed=$(inside bash -c 'shopt -s extglob; source /usr/share/bash-completion/completions/park
  COMP_WORDS=(park opt); COMP_CWORD=1; COMP_LINE="park opt"; COMP_POINT=8; $(complete -p park | sed "s/.*-F \([^ ]*\).*/\1/") park opt park
  echo "${COMPREPLY[@]}"')
[ "$completed" = optimize ] || { echo "bash completes \"park opt\" to \"$completed\""; exit 1; }
for file in usr/share/fish/vendor_completions.d/park.fish usr/share/zsh/vendor-completions/_park usr/share/doc/park/copyright; do
  test -s "$root/$file"
done

inside dpkg --purge park >/dev/null
left=$(find "$root/usr" -path '*park*' | sed "s|$root||" | grep -v spark || true)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "all of it works there, and nothing is left when the package is taken away"
