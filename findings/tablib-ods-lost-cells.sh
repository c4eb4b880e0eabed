#!/usr/bin/env bash
# tablib loses each score of an ODS sheet that equals its neighbour: of the row A, 4, 4, 4 it reads A, 4 and two blanks.
#
# OpenDocument writes equal cells and equal rows next to each other once, with a count (number-columns-repeated, number-rows-repeated), and
# LibreOffice always does. tablib reads each once, and pads the row at its end. So a proposal that three assessors agree on comes out
# with one score, those who do not agree with all, scores behind it move to the left, and of equal rows one is left. Rows that were put into
# a group (Data, Group) are not there at all. Its maintainers know of the repeated cells (pull request 616, open). pandas reads the file right.
#
# Packages: tablib 3.10.0, odfpy 1.4.1, pandas 2.3.3 from PyPI.
# Seen there: tablib: A 4 - -; B 4 5 -; C 3 4 5; one row of E, none of the grouped D. pandas: A 4 4 4; B 4 4 5; C 3 4 5; D 2 3 4; E 1 2 3 twice.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'tablib==3.10.0' 'odfpy==1.4.1' 'pandas==2.3.3'
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import pandas
import tablib
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow, TableRowGroup
from odf.text import P


def cell(value, repeated=1):
    kind = {"valuetype": "string"} if isinstance(value, str) else {"valuetype": "float", "value": value}
    cell = TableCell(**kind, **({"numbercolumnsrepeated": repeated} if repeated > 1 else {}))
    cell.addElement(P(text=str(value)))
    return cell


def row(*cells, repeated=1):
    row = TableRow(**({"numberrowsrepeated": repeated} if repeated > 1 else {}))
    for each in cells:
        row.addElement(each)
    return row


table = Table(name="scores")
group = TableRowGroup()
group.addElement(row(cell("D"), cell(2), cell(3), cell(4)))
for each in (
    row(cell("id"), cell("first"), cell("second"), cell("third")), row(cell("A"), cell(4, repeated=3)),
    row(cell("B"), cell(4, repeated=2), cell(5)), row(cell("C"), cell(3), cell(4), cell(5)), group,
    row(cell("E"), cell(1), cell(2), cell(3), repeated=2),
):
    table.addElement(each)
document = OpenDocumentSpreadsheet()
document.spreadsheet.addElement(table)
document.save("scores.ods")

with open("scores.ods", "rb") as file:
    by_tablib = [list(map(str, each)) for each in tablib.Dataset().load(file.read(), format="ods")]
by_pandas = pandas.read_excel("scores.ods", engine="odf", dtype=str).values.tolist()
for name, rows in (("tablib", by_tablib), ("pandas", by_pandas)):
    print(name, *(" ".join(value or "-" for value in each) for each in rows), sep="\n  ")
changed = by_tablib != [["A", "4.0", "", ""], ["B", "4.0", "5.0", ""], ["C", "3.0", "4.0", "5.0"], ["E", "1.0", "2.0", "3.0"]]
changed |= by_pandas != [
    ["A", "4", "4", "4"], ["B", "4", "4", "5"], ["C", "3", "4", "5"], ["D", "2", "3", "4"], ["E", "1", "2", "3"], ["E", "1", "2", "3"]]
sys.exit(1 if changed else 0)
PYTHON
