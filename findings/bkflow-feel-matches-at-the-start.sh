#!/usr/bin/env bash
# bkflow-feel's `matches` looks at the beginning of a text alone: matches("call IUC-2018", "IUC") is false.
#
# FEEL takes `matches` from XPath (fn:matches), which finds the pattern anywhere in the text unless it is anchored with ^ and $; DMN 1.5, 10.3.4.3
# refers to it. bkflow-feel asks Python's `re.match`, which begins at the first character but need not reach the last: the pattern is anchored on
# one side only, so that neither "anywhere" nor "the whole text" is what a rule gets. An eligibility rule that looks for a word in a title turns
# away whoever wrote something before it.
#
# Package: bkflow-feel 1.2.0 from PyPI; elementpath 4.8.0 for fn:matches.
# Seen there: false for a pattern inside or at the end of the text, true at its beginning, whatever comes after it; elementpath: true for all of them.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'bkflow-feel==1.2.0' 'elementpath==4.8.0'
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from xml.etree import ElementTree
from bkflow_feel.api import parse_expression
from elementpath import select

# Text, pattern, what bkflow-feel says; XPath says true of all.
SEEN = [
    ("IUC-2018-003", "IUC", True), ("call IUC-2018", "IUC", False), ("a heat network", "heat", False),
    ("a heat network", "network$", False), ("a heat network", ".*network", True),
]
changed = False
root = ElementTree.XML("<call/>")
for text, pattern, seen in SEEN:
    now = parse_expression(f'matches("{text}", "{pattern}")', {})
    standard = select(root, f'matches("{text}", "{pattern}")')
    same = (now, standard) == (seen, True)
    changed |= not same
    print(f'matches("{text}", "{pattern}"): bkflow-feel {now}, XPath {standard}{"" if same else " (changed)"}')
sys.exit(1 if changed else 0)
PYTHON
