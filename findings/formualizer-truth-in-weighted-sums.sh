#!/usr/bin/env bash
# formualizer's SUMPRODUCT counts TRUE as a mark of 1: a ticked cell in a column of marks adds its weight to the weighted total.
#
# SUM, AVERAGE and COUNT pass over a truth value in a cell, in formualizer too, and so does SUMPRODUCT in Excel, which takes what is no number
# for zero. The total of a sheet in which an evaluator ticked "not assessed" is then above that which the sheet itself shows, and above what
# other programs compute from the file; the plain sum beside it agrees with all of them. Texts are passed over.
#
# Packages: formualizer 0.13.0, pycel 1.0b30, openpyxl 3.1.5 from PyPI.
# Seen there, marks 4, 5, 3, "x", blank, TRUE and weights .5, .3, .2, 1, 1, 1: SUMPRODUCT 5.1, SUM 12, COUNT 3; pycel 4.1, 12, 3.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'formualizer==0.13.0' 'pycel==1.0b30' 'openpyxl==3.1.5'
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys
import formualizer
import openpyxl
from pycel import ExcelCompiler

MARKS, WEIGHTS = [4, 5, 3, "x", None, True], [0.5, 0.3, 0.2, 1, 1, 1]
# Formula: by formualizer, by pycel
SEEN = {"SUMPRODUCT(A1:A6,B1:B6)": (5.1, 4.1), "SUM(A1:A6)": (12, 12), "COUNT(A1:A6)": (3, 3)}
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "S"
for row, (mark, weight) in enumerate(zip(MARKS, WEIGHTS), 1):
    sheet.cell(row, 1, mark)
    sheet.cell(row, 2, weight)
for row, formula in enumerate(SEEN, 1):
    sheet.cell(row, 3, "=" + formula)
book.save("marks.xlsx")
first, second = formualizer.load_workbook("marks.xlsx"), ExcelCompiler(filename="marks.xlsx")
changed = False
for row, (formula, seen) in enumerate(SEEN.items(), 1):
    now = (round(first.evaluate_cell("S", row, 3), 9), round(second.evaluate(f"S!C{row}"), 9))
    changed |= now != seen
    print(f"{formula}: formualizer {now[0]}, pycel {now[1]}{'' if now == seen else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
