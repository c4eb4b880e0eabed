#!/usr/bin/env bash
# libxml2 lets an element in that the schema forbids with maxOccurs="0", once, if it is the last of a sequence or one of a choice.
#
# A particle with maxOccurs of 0 is no particle at all (XML Schema part 1, 3.3.2), so a form that has switched an element off, or a
# restriction of a type that takes one away, allows it nowhere. As the first of a sequence libxml2 refuses it; as the last, or within a choice,
# it takes one and refuses two. xs:all is right, and so is xmlschema throughout. The declaration that nobody can use is the usual way
# to keep a form in step with last year's, and the test that one writes for it has the element twice or in the wrong place.
#
# Packages: lxml 6.1.3 (libxml2 2.14.6), xmlschema 4.3.2 with elementpath 5.1.4 from PyPI.
# Seen there, a having maxOccurs="0": sequence of b, a: "b a" valid, "b a a" invalid; choice of b, a: "a" valid; sequence of a, b: "a b" invalid;
#             xs:all of b, a: "b a" invalid. xmlschema: all of them invalid.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'lxml==6.1.3' 'xmlschema==4.3.2' 'elementpath==5.1.4'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import xmlschema
from lxml import etree

NONE, B = '<xs:element name="a" minOccurs="0" maxOccurs="0"/>', '<xs:element name="b"/>'
# Content model, children: valid to libxml2, valid
SEEN = [
    ("sequence", B + NONE, {"b": (True, True), "ba": (True, False), "baa": (False, False)}),
    ("choice", B + NONE, {"b": (True, True), "a": (True, False), "aa": (False, False)}),
    ("sequence", NONE + B, {"b": (True, True), "ab": (False, False)}),
    ("all", B + NONE, {"b": (True, True), "ba": (False, False)}),
]
print("libxml2", ".".join(map(str, etree.LIBXML_VERSION)))
changed = False
for model, particles, children_seen in SEEN:
    text = (f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:{model}>{particles}'
            f'</xs:{model}></xs:complexType></xs:element></xs:schema>')
    first, second = etree.XMLSchema(etree.XML(text)), xmlschema.XMLSchema(text)
    for children, seen in children_seen.items():
        document = "<r>" + "".join(f"<{name}/>" for name in children) + "</r>"
        now = (first.validate(etree.XML(document)), second.is_valid(document))
        changed |= now != seen
        print(f"{model} {particles}: {' '.join(children)}: libxml2 {'valid' if now[0] else 'invalid'}, xmlschema "
              f"{'valid' if now[1] else 'invalid'}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
