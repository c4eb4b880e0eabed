#!/usr/bin/env bash
# Inside a list of texts chevron shows methods of Python's text type instead of the letter's own fields: {{title}} is "<built-in method title…".
#
# In a section Mustache looks a name up in the item and, where that has none, in what encloses it. So {{title}} in a section over names of
# applicants is the title of the call. chevron looks for an attribute of the item before it goes outwards, and Python's texts have title,
# count, index, format and 43 more, its numbers real and others. Of a number the letter then shows the score itself in the place of the
# other field, which nobody notices. pystache passes over the attributes of Python's built-in types.
#
# Packages: chevron 0.14.0, pystache 0.6.8 from PyPI.
# Seen there: title and count in a list of texts: the built-in method; real in a list of numbers: the number. pystache: the letter's fields.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'chevron==0.14.0' 'pystache==0.6.8'
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys
import chevron
import pystache

# Template, data, a pattern of what chevron gives, what pystache gives
SEEN = [
    ("{{#names}}{{.}}: {{title}}{{/names}}", {"title": "Green roofs", "names": ["Ada"]},
     r"Ada: &lt;built-in method title of str object at 0x[0-9a-f]+&gt;", "Ada: Green roofs"),
    ("{{#names}}{{.}} of {{count}}{{/names}}", {"count": 12, "names": ["Ada"]},
     r"Ada of &lt;built-in method count of str object at 0x[0-9a-f]+&gt;", "Ada of 12"),
    ("{{#scores}}{{.}} nominal, {{real}} real; {{/scores}}", {"real": 9, "scores": [4, 3]},
     r"4 nominal, 4 real; 3 nominal, 3 real; ", "4 nominal, 9 real; 3 nominal, 9 real; "),
    ("{{#names}}{{.}}: {{call}}{{/names}}", {"call": "Green roofs", "names": ["Ada"]}, r"Ada: Green roofs", "Ada: Green roofs"),
]
changed = False
for template, data, by_chevron, by_pystache in SEEN:
    now = chevron.render(template, data), pystache.render(template, data)
    same = re.fullmatch(by_chevron, now[0]) is not None and now[1] == by_pystache
    changed |= not same
    print(f"{template}\n  chevron  {now[0]}\n  pystache {now[1]}{'' if same else '  (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
