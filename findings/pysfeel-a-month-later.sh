#!/usr/bin/env bash
# pySFeel takes a month after 31 March for 28 April: where a month has no such day it goes to the 28th, not to the last day.
#
# FEEL adds a month as XML Schema does: the day of the month stays, or becomes the last day that there is. pySFeel, the FEEL under pyDMNrules,
# goes to the 28th of any month, forwards and backwards, and by years alike. A deadline "three months after the call" is up to two
# days early. In February of a year with 365 days it is right, which is the case that one tries.
#
# Package: pySFeel 1.4.2 from PyPI.
# Seen there: 2024-03-31 + P1M: 2024-04-28, by the standard 2024-04-30. 2024-01-31 + P1M: 2024-02-28, by the standard 2024-02-29.
#             2024-05-31 - P1M: 2024-04-28, by the standard 2024-04-30. 2023-01-31 + P1M: 2023-02-28 and 2024-03-30 + P1M: 2024-04-30, right.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'pySFeel==1.4.2'
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import pySFeel

# Expression: (seen, by the standard)
SEEN = {
    'date("2024-03-31") + duration("P1M")': ("2024-04-28", "2024-04-30"),
    'date("2024-01-31") + duration("P1M")': ("2024-02-28", "2024-02-29"),
    'date("2024-05-31") - duration("P1M")': ("2024-04-28", "2024-04-30"),
    'date("2024-07-31") + duration("P2M")': ("2024-09-28", "2024-09-30"),
    'date("2023-01-31") + duration("P1M")': ("2023-02-28", "2023-02-28"),
    'date("2024-03-30") + duration("P1M")': ("2024-04-30", "2024-04-30"),
}
parser = pySFeel.SFeelParser()
changed = False
for expression, (seen, standard) in SEEN.items():
    status, now = parser.sFeelParse(expression)
    changed |= str(now) != seen
    print(f"{expression}: {now}; by the standard {standard}{'' if str(now) == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
