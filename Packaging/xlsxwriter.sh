#!/bin/bash
# Makes libxlsxwriter.a, which Debian has no package of, from the source package of the library that is installed here:
# xlsxwriter.sh ARCHIVE. The headers that the program was compiled with are those of the same version.
#
# apt fetches and verifies the source; its lists are kept apart, so that nothing of the system is changed. What the library
# takes from zlib's minizip comes from the system's archive of it, and MD5 from the library itself instead of OpenSSL.
set -euo pipefail
archive=$1
version=$(dpkg-query -W -f '${source:Version}' libxlsxwriter-dev)
where=$(apt-cache madison libxlsxwriter-dev | awk -F ' *[|] *' '{split($3, part, " "); sub("/", " ", part[2]); print part[1], part[2]; exit}')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
echo "deb-src $where" > "$work/sources.list"
apart=(-o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$work/lists"
  -o "Dir::Cache=$work/cache" -o "APT::Sandbox::User=$(id -un)")
cd "$work"
apt-get update -qq "${apart[@]}"
apt-get source -qq --download-only "${apart[@]}" "libxlsxwriter=$version" >/dev/null
dpkg-source --no-check -x libxlsxwriter_*.dsc source >/dev/null
mkdir objects
cd source
for file in src/*.c third_party/md5/md5.c third_party/tmpfileplus/tmpfileplus.c; do
  gcc -O2 -fPIC -w -DUSE_SYSTEM_MINIZIP -Iinclude -Ithird_party/md5 -Ithird_party/tmpfileplus \
    -c "$file" -o "$work/objects/$(basename "$file" .c).o"
done
ar rcs "$work/libxlsxwriter.a" "$work"/objects/*.o
cd /
mkdir -p "$(dirname "$archive")"
mv "$work/libxlsxwriter.a" "$archive"
