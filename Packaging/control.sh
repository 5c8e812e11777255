#!/bin/bash
# Prints the control file of the Debian package: control.sh BINARY VERSION KILOBYTES.
set -euo pipefail
binary=$1
version=$2
size=$3
# The newest symbols that the binary takes from the C library say which of it will do.
glibc=$(objdump -T "$binary" | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -V | tail -1)
depends="libc6 (>= $glibc)"
# Other shared libraries by the packages that own them here.
for library in $(objdump -p "$binary" | awk '/NEEDED/ {print $2}'); do
  case $library in libc.so* | libm.so* | ld-linux*) continue ;; esac
  path=$(ldd "$binary" | awk -v name="$library" '$1 == name {print $3}')
  owner=$(dpkg -S "$path" 2>/dev/null || dpkg -S "$(realpath "$path")" 2>/dev/null || dpkg -S "*/$library")
  depends="$depends, $(echo "$owner" | head -1 | cut -d: -f1)"
done
cat <<CONTROL
Package: park
Version: $version
Section: science
Priority: optional
Architecture: $(dpkg --print-architecture)
Depends: $depends
Suggests: chromium, fonts-noto-cjk
Installed-Size: $size
Maintainer: The park authors <park@localhost>
Description: plans the circular retrofit of an industrial park
 Describe the plants of a park in one YAML file; park finds the best reuse of
 its water, heat, solid waste and gas in one program and reports the park
 before, after and the change, with every balance audited.
CONTROL
