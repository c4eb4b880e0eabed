#!/usr/bin/env bash
# Two steps of scikit-criteria that are each right put the dearest first: NegateMinimize, then SumScaler.
#
# NegateMinimize turns a cost into a benefit by its sign: 10, 20, 40 become -10, -20, -40. SumScaler divides a column by its sum, which is
# then -70: what comes out is 1/7, 2/7, 4/7, positive again and the other way round, under the heading of a benefit. Among proposals of
# equal quality the weighted sum, which refuses negative numbers and so would have noticed, puts the dearest first. With InvertMinimize
# in place of the first step, or MinMaxScaler of the second, the cheapest is first.
#
# Package: scikit-criteria 0.10 from PyPI (numpy 2.4.6).
# Seen there: ranks 3, 2, 1 for costs 10, 20, 40 with NegateMinimize and SumScaler; 1, 2, 3 with either of the others.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'scikit-criteria==0.10' 'numpy==2.4.6'
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys
import skcriteria
from skcriteria.agg.simple import WeightedSumModel
from skcriteria.preprocessing.invert_objectives import InvertMinimize, NegateMinimize
from skcriteria.preprocessing.scalers import MinMaxScaler, SumScaler

proposals = skcriteria.mkdm([[4, 10], [4, 20], [4, 40]], [max, min], criteria=["quality", "cost"])


def ranks(turn, scaler):
    ready = scaler("matrix").transform(turn().transform(proposals))
    # A column in which all are equal has no spread that MinMaxScaler could use; cost alone decides in any case.
    return [int(rank) for rank in WeightedSumModel().evaluate(ready[["cost"]]).rank_]


seen = {
    "NegateMinimize, SumScaler": (ranks(NegateMinimize, SumScaler), [3, 2, 1]),
    "NegateMinimize, MinMaxScaler": (ranks(NegateMinimize, MinMaxScaler), [1, 2, 3]),
    "InvertMinimize, SumScaler": (ranks(InvertMinimize, SumScaler), [1, 2, 3]),
}
changed = False
for steps, (now, then) in seen.items():
    changed |= now != then
    print(f"{steps}: ranks {now} of costs 10, 20, 40{'' if now == then else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
