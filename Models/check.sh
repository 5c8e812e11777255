#!/usr/bin/env bash
# Solves every example with glpsol and compares with the optimum that its comments claim.
#   Models/check.sh [FILE.dat ...]
# An example is named MODEL-whatever.dat. Each line `# expect: NAME VALUE` is one claim about what the model prints;
# `# expect: infeasible` claims that no plan exists. Tolerance: 1e-7, relative above 1. Exit 1 on any mismatch.
set -u
models=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v glpsol >/dev/null || { echo "check.sh: glpsol is missing (package glpk-utils)" >&2; exit 1; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- "$models"/examples/*.dat

failures=0
claims=0
fail() { echo "FAIL $1: $2"; failures=$((failures + 1)); }

for data in "$@"; do
  name=$(basename "$data" .dat)
  model="$models/${name%%-*}.mod"
  rm -f "$work"/*
  # Without the presolver glpsol can tell an infeasible program from an unbounded one.
  if ! glpsol --nopresol -m "$model" -d "$data" -w "$work/solution" >"$work/log" 2>&1; then
    fail "$name" "glpsol: $(grep -E '^[^ ]+:[0-9]+: |[Cc]annot|error' "$work/log" | head -1)"; continue
  fi
  # `s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE`: f feasible, n no feasible solution exists. With whole numbers
  # `s mip ROWS COLUMNS STATUS OBJECTIVE`: o optimal, n none exists; u after a relaxation without a solution.
  status=$(awk '$1 == "s" && $2 == "mip" { print $5 == "o" ? "optimal" : $5 == "n" || '"$(grep -q 'HAS NO PRIMAL FEASIBLE' "$work/log" && echo 1 || echo 0)"' ? "infeasible" : "neither" } $1 == "s" && $2 == "bas" { if ($5 == "f" && $6 == "f") print "optimal"; else if ($5 == "n") print "infeasible"; else print "neither" }' "$work/solution")
  grep -q '^# expect: ' "$data" || fail "$name" "it claims nothing"
  while read -r measure value; do
    claims=$((claims + 1))
    if [ "$measure" = infeasible ]; then
      [ "$status" = infeasible ] && echo "ok   $name: infeasible" || fail "$name" "expected infeasible, found $status"
    elif [ "$status" != optimal ]; then
      fail "$name" "expected $measure $value, found $status"
    else
      found=$(awk -v m="$measure" '$1 == m && NF == 2 { v = $2 } END { print v }' "$work/log")
      if awk -v a="$found" -v b="$value" 'BEGIN {
           if (a == "") exit 1
           d = a - b; if (d < 0) d = -d; s = b < 0 ? -b : b; if (s < 1) s = 1
           exit !(d <= 1e-7 * s) }'
      then echo "ok   $name: $measure $value"
      else fail "$name" "expected $measure $value, found ${found:-nothing}"
      fi
    fi
  done < <(sed -n 's/^# expect: //p' "$data")
done

echo "$# examples, $claims claims, $failures failures"
[ "$failures" -eq 0 ]
