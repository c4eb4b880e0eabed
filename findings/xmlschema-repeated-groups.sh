#!/usr/bin/env bash
# xmlschema refuses valid documents whose repeated group has counts of its own: twice two to three reviews, and four reviews are not enough.
#
# A sequence that occurs twice, of an element that occurs two or three times, is valid with four of them (2 + 2), five or six (XML Schema part 1,
# 3.9.4: there is a partition of the children). xmlschema gives each turn as many as it may have and does not go back, so of four the first
# turn takes three and one is left over. The like with optional elements in the group: what one form of an application may hold in
# one way is "unexpected" or "not complete", and the proposal is out. libxml2 takes all of them.
#
# Packages: xmlschema 4.3.2 with elementpath 5.1.4, lxml 6.1.3 (libxml2 2.14.6) from PyPI.
# Seen there: (a{2,3}){2} of aaaa, (a?b{1,2}){2} of abb, (a{2,3}b?)+ of aaaa, (a?b?){2} of a: xmlschema invalid, libxml2 valid.
#             (a{2,3}){2} of aaaaa and aaaaaa: valid from both. Of aaa and aaaaaaa: invalid from both.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'xmlschema==4.3.2' 'elementpath==5.1.4' 'lxml==6.1.3'
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys
import xmlschema
from lxml import etree

# Occurrences of the group, its elements with theirs, the pattern that says the same, children: valid to xmlschema
SEEN = [
    ((2, 2), [("a", 2, 3)], "(a{2,3}){2}", {"aaa": False, "aaaa": False, "aaaaa": True, "aaaaaa": True, "aaaaaaa": False}),
    ((2, 2), [("a", 0, 1), ("b", 1, 2)], "(a?b{1,2}){2}", {"abb": False, "abab": True, "bbb": True, "a": False}),
    ((1, "unbounded"), [("a", 2, 3), ("b", 0, 1)], "(a{2,3}b?)+", {"aaaa": False, "aabaa": True, "aaab": True}),
    ((2, 2), [("a", 0, 1), ("b", 0, 1)], "(a?b?){2}", {"a": False, "ab": False, "abab": True}),
]
changed = False
for (least, most), elements, pattern, children_seen in SEEN:
    inner = "".join(f'<xs:element name="{name}" minOccurs="{low}" maxOccurs="{high}"/>' for name, low, high in elements)
    text = (f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType>'
            f'<xs:sequence minOccurs="{least}" maxOccurs="{most}">{inner}</xs:sequence></xs:complexType></xs:element></xs:schema>')
    first, second = xmlschema.XMLSchema(text), etree.XMLSchema(etree.XML(text))
    for children, seen in children_seen.items():
        document = "<r>" + "".join(f"<{name}/>" for name in children) + "</r>"
        now, other = first.is_valid(document), second.validate(etree.XML(document))
        same = now == seen and other == bool(re.fullmatch(pattern, children))
        changed |= not same
        print(f"{pattern} of {children}: xmlschema {'valid' if now else 'invalid'}, libxml2 {'valid' if other else 'invalid'}"
              f"{'' if same else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
