#!/usr/bin/env bash
# A score that is missing is a mark of its own to statsmodels: aggregate_raters counts NaN as a category, which Fleiss' kappa then takes into account.
#
# Its tables are made by numpy.unique, for which NaN is a value like others. Four proposals, two readers each, and a third sheet that came back empty:
# kappa goes from 0 to -0.25, though nothing was said that was not said before. No option leaves gaps out, and there is no warning.
#
# Package: statsmodels 0.14.5 from PyPI (numpy 2.2.6, pandas 2.3.3).
# Seen there: categories 1, 2, nan; kappa 0.0 without the empty sheet and -0.25 with it.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'statsmodels==0.14.5' 'numpy==2.2.6' 'pandas==2.3.3' 'scipy==1.15.3'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import numpy
import statsmodels
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

gap = numpy.nan


def kappa(scores):
    table, categories = aggregate_raters(numpy.array(scores, dtype=float))
    return round(float(fleiss_kappa(table)), 4), [str(category) for category in categories]


two = kappa([[1, 2], [1, 1], [2, 2], [2, 1]])
empty = kappa([[1, 2, gap], [1, 1, gap], [2, 2, gap], [2, 1, gap]])
print("statsmodels", statsmodels.__version__)
print("two readers:", *two)
print("and an empty sheet:", *empty)
sys.exit(0 if (two, empty) == ((0.0, ["1.0", "2.0"]), (-0.25, ["1.0", "2.0", "nan"])) else 1)
PYTHON
