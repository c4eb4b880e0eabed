"""Scores grant proposals with a rubric, ranks them, awards the budget.

The program does the work; this package starts it and reads the files that it writes. Numbers stay exact: they are texts, `decimal.Decimal`
or Arrow decimals, never binary floating point.
"""

from ._program import FundscoreError, program, version
from .calls import documents, merge, run, score, shares
from .result import Result

__all__ = ["FundscoreError", "Result", "documents", "merge", "program", "run", "score", "shares", "version"]
