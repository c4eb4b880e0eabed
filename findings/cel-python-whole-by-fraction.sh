#!/usr/bin/env bash
# cel-python divides a whole number by a fraction and gives a whole number: 7 / 2.0 is 3, and 7.0 / 2.0 is 3.5.
#
# CEL divides two whole numbers or two binary ones and knows no operator between the two kinds; such an expression is an error. cel-python says
# so for +, - and *, but its whole numbers divide by whatever stands on the right and leave the rest away, and % does the same. Which kind a
# number is comes from the data: JSON writes the same score as 7 in one document and as 7.0 in the next. So a rule `points / 2.0 > 3`
# is false for one applicant and true for another with equal points, and nothing is raised. `double(points) / 2.0` is safe.
#
# Package: cel-python 0.5.0 from PyPI.
# Seen there: points / 2.0 of 7 is 3, of 7.0 it is 3.5; -1 / 2.0 is 0; points * 0.5 and points + 0.5 of 7 are errors.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'cel-python==0.5.0'
"$folder/venv/bin/python" - <<'PYTHON'
import json
import logging
import sys
import celpy

logging.disable(logging.CRITICAL)


def answer(rule, document):
    program = celpy.Environment()
    program = program.program(program.compile(rule))
    try:
        return str(program.evaluate(celpy.json_to_cel(json.loads(document))))
    except celpy.CELEvalError:
        return "an error"


# Rule, document, what comes of it
SEEN = [
    ("points / 2.0", '{"points": 7}', "3"), ("points / 2.0", '{"points": 7.0}', "3.5"),
    ("points / 2.0 > 3", '{"points": 7}', "False"), ("points / 2.0 > 3", '{"points": 7.0}', "True"),
    ("points % 2.5", '{"points": 7}', "2"), ("-1 / 2.0", "{}", "0"), ("double(points) / 2.0", '{"points": 7}', "3.5"),
    ("points * 0.5", '{"points": 7}', "an error"), ("points + 0.5", '{"points": 7}', "an error"),
]
changed = False
for rule, document, seen in SEEN:
    now = answer(rule, document)
    same = now.lower() == seen.lower()
    changed |= not same
    print(f"{rule:22} {document:16} {now}{'' if same else f' (was {seen})'}")
sys.exit(1 if changed else 0)
PYTHON
