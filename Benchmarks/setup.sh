#!/bin/bash
# Makes .build-bench/: a Python environment with the other solvers, and the Debian packages that the harness calls.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
for package in coinor-clp time python3-venv; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "installing: ${missing[*]}"
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "${missing[@]}" >/dev/null
fi
if [ ! -x .build-bench/venv/bin/python ]; then python3 -m venv .build-bench/venv; fi
.build-bench/venv/bin/pip install --quiet --disable-pip-version-check 'highspy==1.15.*' pyyaml
