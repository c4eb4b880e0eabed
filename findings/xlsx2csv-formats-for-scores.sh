#!/usr/bin/env bash
# xlsx2csv writes a cell's number format in the place of its score: 4.5 with the format 0.0 "points" becomes the text 0.0 "points".
#
# A number format may hold words in quotation marks: a unit, a currency, what stands for a missing value. xlsx2csv takes a format for that
# of a date where letters of a date (d, h, m, s, y) are in it, quoted or not, and fills the date into what is left of it. The score is gone;
# all proposals have the same text, or one that looks like a value (0.00 "us03" of 4.5 USD). Currencies without those letters pass, so it
# goes well with EUR and not with USD and SEK. openpyxl and calamine read 4.5 throughout.
#
# Packages: xlsx2csv 0.8.6, XlsxWriter 3.3.1, openpyxl 3.1.5, python-calamine 0.9.1 from PyPI.
# Seen there, each cell being 4.5: 0.0 "points": 0.0 "points". 0 "days": 0 "03ays". 0.0;"missing": 0.0;"01i00ing". 0.00 "USD": 0.00 "us03".
#             #,##0.00 "SEK": #,##0.00 "sek". #,##0.00 "EUR": 4.5.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'xlsx2csv==0.8.6' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import csv
import io
import sys
import openpyxl
import python_calamine
import xlsx2csv
import xlsxwriter

# Format: what is written for 4.5
SEEN = {
    '0.0 "points"': '0.0 "points"', '0 "days"': '0 "03ays"', '0.0;"missing"': '0.0;"01i00ing"', '0.00 "USD"': '0.00 "us03"',
    '#,##0.00 "SEK"': '#,##0.00 "sek"', '#,##0.00 "EUR"': "4.5", "0.0": "4.5",
}
with xlsxwriter.Workbook("scores.xlsx") as workbook:
    sheet = workbook.add_worksheet()
    for row, format_ in enumerate(SEEN):
        sheet.write_number(row, 0, 4.5, workbook.add_format({"num_format": format_}))
text = io.StringIO()
xlsx2csv.Xlsx2csv("scores.xlsx").convert(text)
rows = csv.reader(io.StringIO(text.getvalue()))
by_openpyxl = [value for (value,) in openpyxl.load_workbook("scores.xlsx").active.iter_rows(values_only=True)]
by_calamine = [value for (value,) in python_calamine.CalamineWorkbook.from_path("scores.xlsx").get_sheet_by_index(0).to_python()]
changed = len(SEEN) != len(by_openpyxl)
for (format_, seen), (now,), *others in zip(SEEN.items(), rows, by_openpyxl, by_calamine):
    same = now == seen and others == [4.5, 4.5]
    changed |= not same
    print(f"4.5 as {format_}: xlsx2csv {now}, openpyxl and calamine {others}{'' if same else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
