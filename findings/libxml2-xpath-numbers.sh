#!/usr/bin/env bash
# libxml2 writes XPath numbers as C does, not as XPath 1.0 says: string(3000000000.35) is '3.00000000035e+09'.
#
# XPath 1.0, 4.2: a number becomes text "in decimal form", without an exponent, with as many digits as tell it from all others. libxml2
# writes an exponent from 10^9 (with a fraction) or 10^15 on and below 10^-5, and keeps 15 digits. Whoever reads an amount of money
# by string(number(.)) or sum() gets text that is no decimal, and cents that are not those of the double.
#
# Package: lxml 6.1.3 from PyPI, which carries libxml2 2.14.6 (2.9.14, as Debian 12 has it, gives the same texts).
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-deps 'lxml==6.1.3'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from lxml import etree

# Expression: (seen, by the standard)
SEEN = {
    "3000000000.35": ("3.00000000035e+09", "3000000000.35"), "123456789012345678": ("1.23456789012346e+17", "123456789012345680"),
    "1000000000000000": ("1e+15", "1000000000000000"), "0.000001": ("1e-06", "0.000001"),
    "4.35 * 100": ("435", "434.99999999999994"), "0.1 + 0.2": ("0.3", "0.30000000000000004"),
}
print("libxml2", ".".join(map(str, etree.LIBXML_VERSION)))
changed = False
for expression, (seen, standard) in SEEN.items():
    now = etree.XML("<a/>").xpath(f"string({expression})")
    changed |= now != seen
    print(f"string({expression}): {now}; by the standard {standard}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
