#!/usr/bin/env bash
# pymcdm's COPRAS counts every cost as a benefit: of three proposals of equal quality the dearest comes first.
#
# COPRAS (Zavadskas, Kaklauskas and Sarka, 1994) adds to the sum of benefits a part that is the smaller the greater the sum of costs is:
# Q = S+ + Smin * sum(S-) / (S- * sum(Smin / S-)). Without the two sums, as pymcdm has it, all cancels out but S- itself, and the utility is
# benefits plus costs. Preferences from 0 to 1 come out as usual, with 1 for the first. On random tables of four proposals, two benefits and a
# cost, another proposal is first in 85 of 200. pyrepo-mcda and pyDecision, written independently, have the formula of the paper.
#
# Packages: pymcdm 1.4.0, pyrepo-mcda 0.1.15, numpy 2.2.6 from PyPI.
# Seen there: quality 4, 4, 4, costs 10, 20, 40, equal weights: pymcdm 0.5263, 0.6842, 1; pyrepo-mcda and the formula 1, 0.6842, 0.5263.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'pymcdm==1.4.0' 'pyrepo-mcda==0.1.15' 'numpy==2.2.6'
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys
import numpy
import pymcdm.methods
import pyrepo_mcda.mcda_methods

proposals = numpy.array([[4, 10], [4, 20], [4, 40]], dtype=float)
weights, types = numpy.array([0.5, 0.5]), numpy.array([1, -1])
shares = proposals / proposals.sum(axis=0) * weights
benefits, costs = shares[:, 0], shares[:, 1]
significance = benefits + costs.min() * costs.sum() / (costs * (costs.min() / costs).sum())
seen = {
    "pymcdm": (pymcdm.methods.COPRAS()(proposals, weights, types), [0.5263, 0.6842, 1]),
    "pyrepo-mcda": (pyrepo_mcda.mcda_methods.COPRAS()(proposals, weights, types), [1, 0.6842, 0.5263]),
    "the formula": (significance / significance.max(), [1, 0.6842, 0.5263]),
    "pymcdm, benefits plus costs": ((benefits + costs) / (benefits + costs).max(), [0.5263, 0.6842, 1]),
}
changed = False
for who, (now, then) in seen.items():
    now = [round(float(value), 4) for value in now]
    changed |= now != then
    print(f"{who}: {now} of costs 10, 20, 40{'' if now == then else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
