#!/usr/bin/env bash
# NLTK's weighted kappa is wrong as soon as it is told the scale: kappa of 0.875 of marks of 1 to 5 becomes 0.5 with max_distance=4.
#
# Cohen's weighted kappa is 1 - observed / expected disagreement, so that a factor common to all distances has no effect. weighted_kappa takes
# max_distance, by which distances are put on a scale of 0 to 1, and divides the expected disagreement by it, not the observed one: what
# comes out is 1 - max_distance * (1 - kappa). It is a number between -1 and 1 where agreement is good, and below -1 where it is not. Only
# with the default of 1 it is right, whatever the marks. scikit-learn, and the formula, agree with that.
#
# Packages: nltk 3.10.4, scikit-learn 1.7.2 with scipy 1.15.3 and numpy 2.2.6 from PyPI.
# Seen there, absolute differences as distances, ten pairs of marks: 0.875, with max_distance=4 0.5, by scikit-learn 0.875.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'nltk==3.10.4' 'scikit-learn==1.7.2' 'scipy==1.15.3' 'numpy==2.2.6'
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score

FIRST, SECOND = [1, 2, 3, 4, 5, 1, 5, 3, 2, 4], [1, 2, 3, 4, 5, 2, 5, 3, 2, 5]
rows = [(who, item, mark) for who, marks in (("first", FIRST), ("second", SECOND)) for item, mark in enumerate(marks)]
task = AnnotationTask(data=rows, distance=lambda one, other: abs(one - other))
seen = {
    "by default": (task.weighted_kappa(), 0.875),
    "max_distance=4": (task.weighted_kappa(max_distance=4), 0.5),
    "scikit-learn, linear weights": (cohen_kappa_score(FIRST, SECOND, weights="linear", labels=range(1, 6)), 0.875),
}
changed = False
for who, (now, then) in seen.items():
    changed |= round(float(now), 4) != then
    print(f"{who}: {now:.4f}{'' if round(float(now), 4) == then else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
