#!/bin/bash
# Puts the program with its manual, completions, examples and published cases below PREFIX: install.sh BINARY PREFIX.
set -euo pipefail
binary=$1
prefix=$2
cd "$(dirname "$0")/.."
install -D -m 755 "$binary" "$prefix/bin/park"
install -d "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d" "$prefix/share/park/published" "$prefix/share/doc/park/docs" \
  "$prefix/share/doc/park/examples"
gzip -9nc share/man/man1/park.1 > "$prefix/share/man/man1/park.1.gz"
LC_ALL=C "$binary" --generate-completion-script bash > "$prefix/share/bash-completion/completions/park"
LC_ALL=C "$binary" --generate-completion-script zsh > "$prefix/share/zsh/site-functions/_park"
LC_ALL=C "$binary" --generate-completion-script fish > "$prefix/share/fish/vendor_completions.d/park.fish"
# Only `park selftest` reads these, and looks for them beside its own folder.
install -m 644 Parks/published/*.yaml "$prefix/share/park/published/"
install -m 644 Parks/*.yaml Parks/*.md "$prefix/share/doc/park/examples/"
install -m 644 README.md CHANGELOG.md LICENSE "$prefix/share/doc/park/"
install -m 644 docs/*.md docs/park.schema.json "$prefix/share/doc/park/docs/"
