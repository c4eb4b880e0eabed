#!/usr/bin/env bash
# In zen-engine a year after 29 February 2024 is an invalid date, and that is before every other date: a grant of one year has expired at once.
#
# Twelve months after that day are 28 February 2025 to it, as in most calendars of programs; only years are added without a look at the
# month. No error is raised: the invalid date takes part in comparisons, where it is less than all dates, and it is written as the text
# "Invalid date". A rule tried on any other day of four years is right.
#
# Package: zen-engine 2.1.3 from PyPI.
# Seen there: d("2024-02-29").add(1, "year"): Invalid date, before 2000-01-01, not after it; .sub(1, "year") and .add("1y") alike.
#             .add(12, "month"): 2025-02-28. .add(4, "year"): 2028-02-29. d("2024-01-31").add(1, "month"): 2024-02-29.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'zen-engine==2.1.3'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import zen

SEEN = {
    'd("2024-02-29").add(1, "year").format("%Y-%m-%d")': "Invalid date",
    'd("2024-02-29").sub(1, "year").format("%Y-%m-%d")': "Invalid date",
    'd("2024-02-29").add("1y").format("%Y-%m-%d")': "Invalid date",
    'd("2024-02-29").add(1, "year") < d("2000-01-01")': True,
    'd("2024-02-29").add(1, "year") > d("2000-01-01")': False,
    'd("2024-02-29").add(12, "month").format("%Y-%m-%d")': "2025-02-28",
    'd("2024-02-29").add(4, "year").format("%Y-%m-%d")': "2028-02-29",
    'd("2024-01-31").add(1, "month").format("%Y-%m-%d")': "2024-02-29",
}
changed = False
for expression, seen in SEEN.items():
    now = zen.evaluate_expression(expression, {})
    changed |= now != seen
    print(f"{expression}: {now}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
