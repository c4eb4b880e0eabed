#!/usr/bin/env bash
# chevron leaves a zero out of a list: the scores 4, 0 and 3 come out in the letter as 4 and 3, with all that the template says of each.
#
# Of a section over a list Mustache says that it is rendered once for each item; only an empty list, or a value that is false and no list,
# leaves it out. chevron takes an item that is false to Python (0, 0.0, Decimal('0.00'), an empty text) for such a section. The letter
# that shows an applicant the marks of each assessor has no word of the assessor who gave nothing. A zero that is the field of an item is
# shown. pystache shows both. Known to its maintainers since 2019 (issue 57, open), not to its documentation.
#
# Packages: chevron 0.14.0, pystache 0.6.8 from PyPI.
# Seen there: "{{#scores}}assessor: {{.}} points; {{/scores}}" of 4, 0, 3: chevron "assessor: 4 points; assessor: 3 points; ", pystache all three.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'chevron==0.14.0' 'pystache==0.6.8'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from decimal import Decimal
import chevron
import pystache

PLAIN = "{{#scores}}assessor: {{.}} points; {{/scores}}"
FIELD = "{{#scores}}assessor: {{points}} points; {{/scores}}"
# Template, scores, which of them chevron shows
SEEN = [
    (PLAIN, [4, 0, 3], [4, 3]), (PLAIN, [Decimal("4.50"), Decimal("0.00")], [Decimal("4.50")]), (PLAIN, [0, 0], []),
    (FIELD, [{"points": 4}, {"points": 0}], [4, 0]),
]
changed = False
for template, scores, shown in SEEN:
    given = [score["points"] if isinstance(score, dict) else score for score in scores]
    for renderer, seen in ((chevron, shown), (pystache, given)):
        now = renderer.render(template, {"scores": scores})
        same = now == "".join(f"assessor: {score} points; " for score in seen)
        changed |= not same
        print(f"{renderer.__name__}, {template}, {', '.join(map(str, given))}: {now!r}{'' if same else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
