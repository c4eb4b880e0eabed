#!/usr/bin/env bash
# scikit-learn's weighted kappa takes marks 1, 2 and 10 for neighbours: a 2 against a 10 weighs no more than a 2 against a 1.
#
# Weights of Cohen's kappa are the distances between two assessors' marks. cohen_kappa_score takes the distance between the places of the
# marks among those that were given, not between the marks: marks that nobody gave are no steps, so the agreement of a panel changes with
# what others were given. Marks read as text are sorted as text, 10 before 8. With labels=range(1, 11) it is the kappa of the textbooks.
#
# Packages: scikit-learn 1.7.2, scipy 1.15.3, numpy 2.2.6 from PyPI.
# Seen there, quadratic weights, 8 pairs of marks of 1, 2 and 10: 0.75, with labels 0.3934, as text 0.8182; by the formula 0.3934.
#             The like with 8, 9 and 10: 0.75, with labels 0.75, as text 0.2727; by the formula 0.75.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'scikit-learn==1.7.2' 'scipy==1.15.3' 'numpy==2.2.6'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from fractions import Fraction
from sklearn.metrics import cohen_kappa_score


def textbook(first, second):
    """1 less the squared differences observed, divided by those expected by chance, in exact fractions."""
    observed = Fraction(sum((a - b) ** 2 for a, b in zip(first, second)), len(first))
    expected = Fraction(sum((a - b) ** 2 for a in first for b in second), len(first) ** 2)
    return round(float(1 - observed / expected), 4)


# First and second assessor: kappa of the marks, with labels, of the marks as text, by the formula
SEEN = [
    ([1, 2, 10, 1, 2, 10, 2, 2], [1, 2, 10, 1, 2, 2, 10, 2], (0.75, 0.3934, 0.8182, 0.3934)),
    ([8, 9, 10, 8, 9, 10, 9, 9], [8, 9, 10, 8, 9, 9, 10, 9], (0.75, 0.75, 0.2727, 0.75)),
]
changed = False
for first, second, seen in SEEN:
    now = (
        round(float(cohen_kappa_score(first, second, weights="quadratic")), 4),
        round(float(cohen_kappa_score(first, second, weights="quadratic", labels=list(range(1, 11)))), 4),
        round(float(cohen_kappa_score(list(map(str, first)), list(map(str, second)), weights="quadratic")), 4),
        textbook(first, second))
    changed |= now != seen
    print(f"{first} {second}: {now[0]}, with labels {now[1]}, as text {now[2]}; by the formula {now[3]}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
