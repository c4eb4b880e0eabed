#!/usr/bin/env bash
# pyDecision's Borda count lets the order of rows decide: of two proposals with equal marks the upper one gets 3 points and the lower one 6.
#
# Borda adds each proposal's places of all criteria; who ties for a place gets the same, by the usual rule the mean of the places. Marks
# of 1 to 5 tie all the time. borda_method sorts each criterion and lets tied proposals have different places, in the order in which they
# stand in the table, on every criterion alike, so that small marks of order add up. Turned round, the same table has another winner.
#
# Package: pyDecision 5.1.8 from PyPI (numpy 1.26.4, scipy 1.17.1 for places with ties).
# Seen there, least is best: twice 4, 4, 4: 3 and 6. A 4, 4, 4, 5 and B 5, 4, 4, 4: 5 and 7; B above A: 5 for B, 7 for A. Of A, A's twin and
#             C 3, 4, 5: 4, 7, 7; from below: 8, 5, 5. With mean places: 4.5 and 4.5, 6 and 6, 6, 6 and 6.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'pyDecision==5.1.8' 'numpy==1.26.4' 'scipy==1.17.1'
MPLBACKEND=Agg "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys
import numpy
from pyDecision.algorithm import borda_method
from scipy.stats import rankdata

# Marks, a proposal a row: the sums of places as written, and of the table turned upside down
SEEN = [
    ([[4, 4, 4], [4, 4, 4]], [3, 6], [6, 3]),
    ([[4, 4, 4, 5], [5, 4, 4, 4]], [5, 7], [7, 5]),
    ([[4, 4, 4], [4, 4, 4], [3, 4, 5]], [4, 7, 7], [8, 5, 5]),
]
changed = False
for marks, upright, turned in SEEN:
    table = numpy.array(marks, dtype=float)
    highest = ["max"] * table.shape[1]
    now = [borda_method(table, highest, graph=False, verbose=False).tolist(),
           borda_method(table[::-1].copy(), highest, graph=False, verbose=False)[::-1].tolist()]
    shared = rankdata(-table, method="average", axis=0).sum(axis=1).tolist()
    same = now == [upright, turned]
    changed |= not same
    print(f"{marks}: {now[0]}, the same from below {now[1]}, with shared places {shared}{'' if same else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
