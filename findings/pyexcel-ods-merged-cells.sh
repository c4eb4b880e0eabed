#!/usr/bin/env bash
# pyexcel-ods moves the scores beside a merged cell one column to the left, so that the second criterion's are read as the first's.
#
# OpenDocument writes a covered-table-cell for each cell that a merged one hides. pyexcel-ods leaves these out, and the rest of the row moves
# up. Sheets in which the applicant is merged over the rows of the assessors are usual, and every row but the first of each applicant is
# wrong then, still made of numbers in range. Beside that equal rows next to each other come out as one. pandas, on the same odfpy, reads
# the blanks where they are. Known to its maintainers (issue 193 of pyexcel, open since 2020).
#
# Packages: pyexcel-ods 0.6.0, pyexcel-io 0.6.8, odfpy 1.4.1, pandas 2.3.3 from PyPI.
# Seen there, of the rows A | Ada | 5 | 1 and, under the merged A, Bo | 4 | 2: pyexcel-ods reads "Bo 4 2" from the column of applicants on,
#             and one of two rows C | Cy | 3 | 3. pandas: "- Bo 4 2" and both rows of C.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'pyexcel-ods==0.6.0' 'pyexcel-io==0.6.8' 'odfpy==1.4.1' 'pandas==2.3.3'
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import pandas
import pyexcel_ods
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P


def row(*values, covers=False, repeated=1):
    row = TableRow(**({"numberrowsrepeated": repeated} if repeated > 1 else {}))
    for value in values:
        if value is None:
            row.addElement(CoveredTableCell())
            continue
        kind = {"valuetype": "string"} if isinstance(value, str) else {"valuetype": "float", "value": value}
        cell = TableCell(**kind, **({"numberrowsspanned": 2, "numbercolumnsspanned": 1} if covers and value is values[0] else {}))
        cell.addElement(P(text=str(value)))
        row.addElement(cell)
    return row


table = Table(name="scores")
for each in (
    row("applicant", "assessor", "merit", "cost"), row("A", "Ada", 5, 1, covers=True), row(None, "Bo", 4, 2),
    row("C", "Cy", 3, 3, repeated=2), row("D", "Di", 1, 5),
):
    table.addElement(each)
document = OpenDocumentSpreadsheet()
document.spreadsheet.addElement(table)
document.save("scores.ods")

SEEN = [["A", "Ada", 5, 1], ["Bo", 4, 2], ["C", "Cy", 3, 3], ["D", "Di", 1, 5]]
RIGHT = [["A", "Ada", 5, 1], ["-", "Bo", 4, 2], ["C", "Cy", 3, 3], ["C", "Cy", 3, 3], ["D", "Di", 1, 5]]
changed = False
for name, rows, seen in (
    ("pyexcel-ods", pyexcel_ods.get_data("scores.ods")["scores"][1:], SEEN),
    ("pandas", pandas.read_excel("scores.ods", engine="odf").fillna("-").values.tolist(), RIGHT),
):
    changed |= rows != seen
    print(name, *rows, sep="\n  ")
sys.exit(1 if changed else 0)
PYTHON
