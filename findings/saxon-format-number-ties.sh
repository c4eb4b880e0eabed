#!/usr/bin/env bash
# Saxon's format-number writes 0.125 as 0.12 and its round() as 0.13: totals and the amounts that a letter shows part by a cent.
#
# By XPath 3.1 (Functions and Operators, 4.7.5) format-number rounds ties to even, and fn:round rounds them up; Saxon holds to both. The same
# stylesheet run by libxslt, which most systems have as xsltproc, gives 0.13, and so does elementpath, the XPath 3.1 of Python. A fund that
# moves its letters from XSLT 1.0 to a newer processor sees other cents, and a score of 2.5 that is 3 on the one and 2 on the other.
#
# Packages: saxonche 13.1.1, elementpath 5.1.4, lxml 6.1.3 (libxslt 1.1.43) from PyPI.
# Seen there: 0.125 as 0.00: Saxon 0.12, elementpath 0.13, libxslt 0.13. 2.5 as 0: 2, 3, 3. 0.5 as 0: 0, 1, 1. 3.5 as 0: 4 from each.
#             round(0.125, 2) of Saxon: 0.13.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'saxonche==13.1.1' 'elementpath==5.1.4' 'lxml==6.1.3'
cat >"$folder/saxon.py" <<'PYTHON'
import sys
from saxonche import PySaxonProcessor

with PySaxonProcessor(license=False) as processor:
    xpath = processor.new_xpath_processor()
    for expression in sys.argv[1:]:
        print(xpath.evaluate_single(expression).string_value)
PYTHON
# In a process of its own: Saxon brings a run-time system that does not share one well.
"$folder/venv/bin/python" "$folder/saxon.py" 'format-number(0.125, "0.00")' 'format-number(2.5, "0")' 'format-number(0.5, "0")' \
    'format-number(3.5, "0")' 'round(0.125, 2)' >"$folder/saxon.txt"
"$folder/venv/bin/python" - "$folder/saxon.txt" <<'PYTHON'
import sys
import elementpath
from elementpath.xpath31 import XPath31Parser
from lxml import etree

SHEET = """<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>
<xsl:template match="/"><xsl:value-of select='{}'/></xsl:template></xsl:stylesheet>"""
# Expression: what Saxon, elementpath and libxslt give
SEEN = {
    'format-number(0.125, "0.00")': ("0.12", "0.13", "0.13"), 'format-number(2.5, "0")': ("2", "3", "3"),
    'format-number(0.5, "0")': ("0", "1", "1"), 'format-number(3.5, "0")': ("4", "4", "4"),
}
root = etree.XML("<letter/>")
with open(sys.argv[1], encoding="utf-8") as file:
    *by_saxon, rounded = file.read().split()
print("round(0.125, 2): Saxon", rounded)
changed = rounded != "0.13"
for (expression, seen), saxon in zip(SEEN.items(), by_saxon):
    now = saxon, elementpath.select(root, expression, parser=XPath31Parser), str(etree.XSLT(etree.XML(SHEET.format(expression)))(root))
    changed |= now != seen
    print(f"{expression}: Saxon {now[0]}, elementpath {now[1]}, libxslt {now[2]}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
