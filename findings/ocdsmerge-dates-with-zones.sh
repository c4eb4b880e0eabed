#!/usr/bin/env bash
# ocdsmerge orders releases by the text of their dates: of two with unlike time zones the earlier one can win, and its amount is published.
#
# In the Open Contracting Data Standard a process is a list of dated releases, and the compiled release holds the newest value of each field.
# The standard asks for dates of RFC 3339, whose offset may be any. The reference implementation of the merge sorts them as text, so
# 2024-03-01T23:30:00-05:00, which is 04:30 of the 2nd in UTC, comes before 2024-03-02T01:00:00+01:00, which is midnight. Fractions of a
# second go astray alike, the full stop being less than the Z. No warning is given.
#
# Package: ocdsmerge 0.8.0 from PyPI.
# Seen there: budget 100 at 00:00 UTC, then 200 at 04:30 UTC: the compiled release says 100. 100 at 10:00:00Z, then 200 at 10:00:00.5Z: 100.
#             The same with the dates written in UTC and without a fraction: 200.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'ocdsmerge==0.8.0'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from ocdsmerge import Merger

# The earlier date with 100, the later one with 200, and what is compiled of them.
SEEN = [
    ("2024-03-02T01:00:00+01:00", "2024-03-01T23:30:00-05:00", 100),
    ("2024-03-01T10:00:00Z", "2024-03-01T10:00:00.5Z", 100),
    ("2024-03-02T00:00:00Z", "2024-03-02T04:30:00Z", 200),
]
changed = False
for earlier, later, seen in SEEN:
    releases = [
        {"ocid": "ocds-1", "id": date, "date": date, "tag": ["tender"], "tender": {"id": "1", "value": {"amount": amount, "currency": "EUR"}}}
        for date, amount in ((earlier, 100), (later, 200))]
    # The merge rules of the standard's schema touch none of these fields; given here, it is not looked for on the net.
    now = Merger(schema={"properties": {}}).create_compiled_release(releases)["tender"]["value"]["amount"]
    changed |= now != seen
    print(f"100 on {earlier}, 200 on {later}: compiled {now}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
