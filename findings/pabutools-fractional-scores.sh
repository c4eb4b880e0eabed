#!/usr/bin/env bash
# pabutools' rule of the greatest welfare does not find it where scores have fractions: with money for one of two it takes the proposal of 1, not of 1.5.
#
# max_additive_utilitarian_welfare is documented to return the allocation that maximises the sum of satisfactions. The search that it uses
# by default rounds the bound by which it gives up a branch down to a whole number. That is right where all satisfactions are whole, which
# they are of approvals, and loses the best branch where evaluators give halves, or where satisfaction is a cost with cents. What comes
# out is a feasible selection that looks well. Its other algorithm, ILP_SOLVER, and a look at every selection agree on the best.
#
# Package: pabutools 1.2.3 from PyPI.
# Seen there: costs 5 and 8, budget 10, scores 1 and 1.5: the proposal of 1; by ILP_SOLVER that of 1.5. Scores 2 and 3: that of 3 from both.
#             Costs 2, 2 and 8, budget 10, scores 1.5, 1.5 and 2: 3.0 of the 3.5 that can be had.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'pabutools==1.2.3'
"$folder/venv/bin/python" - <<'PYTHON'
import itertools
import sys
from fractions import Fraction
from pabutools.election import Additive_Cardinal_Sat, CardinalBallot, CardinalProfile, Instance, Project
from pabutools.rules import max_additive_utilitarian_welfare
from pabutools.rules.maxwelfare import MaxAddUtilWelfareAlgo

# Costs, budget, scores: the sum of scores that the default takes
SEEN = [
    ((5, 8), 10, ("1", "1.5"), "1"),
    ((5, 8), 10, ("2", "3"), "3"),
    ((2, 2, 8), 10, ("1.5", "1.5", "2"), "3"),
    ((2, 2, 8), 10, ("3", "3", "4"), "7"),
]
changed = False
for costs, budget, scores, then in SEEN:
    scores = [Fraction(score) for score in scores]
    projects = [Project(f"p{number}", cost) for number, cost in enumerate(costs, 1)]
    score_of = dict(zip(projects, scores))
    profile = CardinalProfile([CardinalBallot(score_of)])
    instance = Instance(projects, budget_limit=budget)

    def sum_by(**options):
        taken = max_additive_utilitarian_welfare(instance, profile, sat_class=Additive_Cardinal_Sat, **options)
        return sum(score_of[project] for project in taken)

    best = max(
        sum(score_of[project] for project in chosen)
        for count in range(len(projects) + 1)
        for chosen in itertools.combinations(projects, count)
        if sum(project.cost for project in chosen) <= budget)
    now, solver = sum_by(), sum_by(inner_algo=MaxAddUtilWelfareAlgo.ILP_SOLVER)
    same = now == Fraction(then) and solver == best
    changed |= not same
    print(f"costs {costs}, budget {budget}, scores {[float(score) for score in scores]}: {float(now)} taken, "
          f"{float(solver)} by ILP_SOLVER, {float(best)} can be had{'' if same else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
