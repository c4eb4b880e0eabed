#!/usr/bin/env bash
# zen-engine counts the bytes of a text, not its characters: len("Łódź") is 7, so a rule of at most 5 characters refuses it.
#
# Limits of length are told to applicants in characters, and FEEL's string length counts code points. A rule len(title) <= 100 holds for
# "Green roofs" and fails for as many letters of Polish or Greek; of Japanese a third is allowed. No trial in English shows it.
#
# Package: zen-engine 2.1.3 from PyPI.
# Seen there: len("Lodz") 4, len("Łódź") 7, len("Αθήνα") 10, len("豊田市") 9; len("Łódź") <= 5 is false.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'zen-engine==2.1.3'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import zen

SEEN = {
    'len("Lodz")': 4, 'len("Łódź")': 7, 'len("Αθήνα")': 10, 'len("豊田市")': 9, "len(title)": 7, "len(title) <= 5": False,
    "len([1, 2, 3])": 3,
}
changed = False
for expression, seen in SEEN.items():
    now = zen.evaluate_expression(expression, {"title": "Łódź"})
    changed |= now != seen
    print(f"{expression}: {now}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
