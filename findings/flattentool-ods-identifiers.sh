#!/usr/bin/env bash
# flatten-tool turns the identifier 007 of a grant into the number 7 where the sheet is an .ods, and keeps it where it is an .xlsx or .csv.
#
# The tool of 360Giving and Open Contracting data writes JSON as sheets, for people to work on, and reads them back. For OpenDocument it
# makes a number of each text that Python's float() can read: of 007, of the code 1E5, of a 20-digit reference, and of True. The sheet on
# the screen still shows 007, being the cell's text; what is read back is its value. Grants and organisations that are joined by identifier
# no longer meet, and two identifiers can become one. There is no warning, in either direction.
#
# Package: flattentool 0.28.0 with odfpy 1.4.1 from PyPI.
# Seen there, after flatten and unflatten: by .csv and .xlsx "007", "1E5", "12345678901234567890", "0012" as they were; by .ods the numbers 7,
#             100000, 12345678901234567000 or so, 12, and 1 for true.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'flattentool==0.28.0' 'odfpy==1.4.1'
cd "$folder"
cat >grants.json <<'JSON'
{"grants": [{"id": "007", "code": "1E5", "reference": "12345678901234567890", "open": true, "recipient": [{"id": "0012", "name": "Green roofs"}]}]}
JSON
for format in csv xlsx ods; do
    sheets=sheets.$format
    [[ $format != csv ]] || sheets=sheets
    venv/bin/flatten-tool flatten grants.json --root-list-path grants --main-sheet-name grants -f "$format" -o "$sheets"
    venv/bin/flatten-tool unflatten "$sheets" --root-list-path grants -f "$format" -o "$format.json"
done
venv/bin/python - <<'PYTHON'
import json
import sys

KEPT = ("007", "1E5", "12345678901234567890", "True", "0012")
SEEN = {"csv": KEPT, "xlsx": KEPT, "ods": (7, 100000, int(float("12345678901234567890")), 1, 12)}
changed = False
for format_, seen in SEEN.items():
    with open(f"{format_}.json", encoding="utf-8") as file:
        grant = json.load(file)["grants"][0]
    now = grant["id"], grant["code"], grant["reference"], grant["open"], grant["recipient"][0]["id"]
    changed |= list(map(repr, now)) != list(map(repr, seen))
    print(f"{format_}: {now}")
sys.exit(1 if changed else 0)
PYTHON
