#!/usr/bin/env bash
# libxml2's schema validator refuses valid values, and takes invalid ones, without a word that it is not sure.
#
# Package: lxml 6.1.3 from PyPI, which carries libxml2 2.14.6 (2.9.14, as Debian 12 has it, does the same).
# Seen there:
#   \p{L}+  of 昆明 and 서울: invalid. Of the blocks of Han and Hangul only the first and the last character are letters to it
#           (一 and 가 pass): its table takes the two lines by which UnicodeData.txt abbreviates a range for two characters.
#   xs:date with a line break or blanks around it in an element: invalid. White space of that type collapses (XML Schema part 2,
#           4.3.6); around xs:int it does collapse.
#   xs:base64Binary of 昆明: valid. What is no base64 is passed over.
#   xs:double of 1e in an element: valid.
#   2018-12-31 as the greatest xs:date: 2018-12-31+01:00 valid, 2018-12-31Z invalid. Neither has an order to a date without a zone
#           (part 2, 3.2.7.4), so neither is valid.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-deps 'lxml==6.1.3'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from lxml import etree

SEEN = [
    ("string", r'<xs:pattern value="\p{L}+"/>', {"昆明": False, "서울": False, "一": True, "가": True, "とよた": True, "Łódź": True}),
    ("date", "", {"2018-01-01": True, " 2018-01-01 ": False, "\n2018-01-01\n": False}),
    ("int", "", {" 3 ": True}),
    ("base64Binary", "", {"昆明": True}),
    ("double", "", {"1e": True}),
    ("date", '<xs:maxInclusive value="2018-12-31"/>', {"2018-12-31": True, "2018-12-31+01:00": True, "2018-12-31Z": False}),
]
print("libxml2", ".".join(map(str, etree.LIBXML_VERSION)))
changed = False
for base, facets, values in SEEN:
    schema = etree.XMLSchema(etree.XML(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:simpleType>'
        f'<xs:restriction base="xs:{base}">{facets}</xs:restriction></xs:simpleType></xs:element></xs:schema>'))
    for value, seen in values.items():
        root = etree.Element("r")
        root.text = value
        now = schema.validate(root)
        changed |= now != seen
        print(f"xs:{base} {facets} {value!r}: {'valid' if now else 'invalid'}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
