#!/bin/bash
# Builds dist/park: one binary with the Swift runtime and the C libraries inside, as far as the system has them as archives.
#
# Which C libraries go in is read off the module maps in Sources; what those need in turn is named here. A folder that
# holds nothing but their archives is searched first, so that the linker has no shared library to prefer. libxlsxwriter, of
# which Debian has no archive, is compiled from its source package; where that cannot be had it stays shared. The last
# line says what the binary needs.
set -euo pipefail
cd "$(dirname "$0")/.."
multiarch=$(gcc -print-multiarch 2>/dev/null || dpkg-architecture -qDEB_HOST_MULTIARCH)
archives=$(mktemp -d)
trap 'rm -rf "$archives"' EXIT
direct=$(sed -n 's/^ *link "\(.*\)"$/\1/p' Sources/*/module.modulemap)
indirect="amd colamd suitesparseconfig ltdl gmp z"
workbooks=/usr/lib/$multiarch/libxlsxwriter.a
if [ ! -f "$workbooks" ]; then
  workbooks=$PWD/.build-dist/archives/$(dpkg-query -W -f '${source:Version}' libxlsxwriter-dev)/libxlsxwriter.a
  [ -f "$workbooks" ] || Packaging/xlsxwriter.sh "$workbooks" \
    || echo "the source of libxlsxwriter cannot be had: it stays a shared library" >&2
fi
[ -f "$workbooks" ] && indirect="minizip $indirect"
flags=()
for library in $direct $indirect; do
  archive=/usr/lib/$multiarch/lib$library.a
  [ "$library" = xlsxwriter ] && archive=$workbooks
  [ -f "$archive" ] || continue
  ln -s "$archive" "$archives/"
  flags+=(-Xlinker "-l$library")
done
ln -s "$(gcc -print-file-name=libstdc++.a)" "$archives/"
swift build -c release --static-swift-stdlib --product park --scratch-path .build-dist \
  -Xswiftc -use-ld=lld -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
  -Xlinker "-L$archives" "${flags[@]}"
mkdir -p dist
cp .build-dist/release/park dist/park
strip dist/park
echo "dist/park: $(stat -c %s dist/park) bytes; needs $(ldd dist/park | awk '{print $1}' | grep -v -e vdso -e ld-linux | xargs)"
