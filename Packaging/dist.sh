#!/bin/bash
# Builds dist/park: one binary with GLPK, libyaml and the Swift runtime inside, which needs the C library alone.
#
# Which C libraries go in is read off the module maps in Sources; what those need in turn is named here. A folder that
# holds nothing but their archives is searched first, so that the linker has no shared library to prefer.
set -euo pipefail
cd "$(dirname "$0")/.."
multiarch=$(gcc -print-multiarch 2>/dev/null || dpkg-architecture -qDEB_HOST_MULTIARCH)
archives=$(mktemp -d)
trap 'rm -rf "$archives"' EXIT
direct=$(sed -n 's/^ *link "\(.*\)"$/\1/p' Sources/*/module.modulemap)
indirect="amd colamd suitesparseconfig ltdl gmp z"
[ -d Sources/CXLSXWriter ] && indirect="$indirect minizip"
flags=()
for library in $direct $indirect; do
  archive=/usr/lib/$multiarch/lib$library.a
  if [ ! -f "$archive" ]; then
    # An archive may hold what another distribution keeps apart; the linker says so if something is missing.
    [[ " $direct " == *"$library"* ]] && { echo "dist: $archive is missing; run make dist-deps" >&2; exit 1; }
    continue
  fi
  ln -s "$archive" "$archives/"
  flags+=(-Xlinker "-l$library")
done
swift build -c release --static-swift-stdlib --product park --scratch-path .build-dist \
  -Xswiftc -use-ld=lld -Xclang-linker -static-libstdc++ -Xclang-linker -static-libgcc \
  -Xlinker "-L$archives" "${flags[@]}"
mkdir -p dist
cp .build-dist/release/park dist/park
strip dist/park
echo "dist/park: $(stat -c %s dist/park) bytes; needs $(ldd dist/park | awk '{print $1}' | grep -v -e vdso -e ld-linux | xargs)"
