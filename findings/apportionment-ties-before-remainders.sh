#!/usr/bin/env bash
# apportionment gives the seats of a tie away before those that nobody disputes: of votes 63, 6, 7, 7 and 48369 the last gets none of three.
#
# Largest remainders hands the seats that are left to the greatest remainders, one by one; Huntington-Hill, Adams and Dean give everybody
# a seat first, the strongest if there are fewer. A tie can only be about the last seats. The package goes through the parties in the
# order they are written, and takes each that reaches the cut, tied or above it, until the seats are gone: whoever is written behind a tie
# goes without, even one above it. By fractions=True, exact, it is the same. tiesallowed=False raises an error in such a case.
#
# Package: apportionment 1.0 from PyPI (numpy 2.4.6), votelib 0.4.0.
# Seen there: largest remainders, 2 seats, votes 6, 6, 8: 1, 1, 0, and of 8, 6, 6: 1, 1, 0. votelib: the 8 has one, a tie for the other.
#             Huntington-Hill, Adams and Dean, 3 seats, votes 63, 6, 7, 7, 48369: 1, 0, 1, 1, 0; votes 48369, 63, 6, 7, 7: 1, 1, 0, 1, 0.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'apportionment==1.0' 'numpy==2.4.6' 'votelib==0.4.0'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from apportionment import methods
from votelib.evaluate.proportional import LargestRemainder

SEEN = [
    ("largest_remainder", [6, 6, 8], 2, [1, 1, 0]),
    ("largest_remainder", [8, 6, 6], 2, [1, 1, 0]),
    ("huntington", [63, 6, 7, 7, 48369], 3, [1, 0, 1, 1, 0]),
    ("adams", [63, 6, 7, 7, 48369], 3, [1, 0, 1, 1, 0]),
    ("dean", [63, 6, 7, 7, 48369], 3, [1, 0, 1, 1, 0]),
    ("huntington", [48369, 63, 6, 7, 7], 3, [1, 1, 0, 1, 0]),
]
changed = False
for method, votes, seats, seen in SEEN:
    now = [[int(seat) for seat in methods.compute(method, votes, seats, fractions=exact)] for exact in (False, True)]
    changed |= now != [seen, seen]
    print(f"{method}, {seats} seats, votes {votes}: {now[0]}, exact {now[1]}{'' if now == [seen, seen] else ' (changed)'}")

# The seat that a party has for sure, and the tie about the other one, are told apart by votelib.
independent = LargestRemainder("hare").evaluate({"first": 6, "second": 6, "third": 8}, 2)
same = independent.get("third") == 1 and "first" not in independent and "second" not in independent
print(f"votelib: {independent}{'' if same else ' (changed)'}")
sys.exit(0 if same and not changed else 1)
PYTHON
