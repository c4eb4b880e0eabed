"""The files that a run wrote, as tables."""

from __future__ import annotations

import csv
import json
import os
import pathlib
import shutil
import tempfile
import unicodedata
import weakref
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    import pyarrow

TABLES = ("decisions", "scores", "facts", "seal")
"""What ``table`` and ``frame`` know; README's section "Files that come out" has their columns."""

_STARTERS = "=+-@＝＋－＠"


class Result:
    """What a call came to.

    Attributes:
        folder: with ``decisions.csv``, ``scores.csv``, ``facts.csv``, ``seal.csv``, ``result.json`` and, of small calls, ``report.html``.
        shortlist: as the command prints it.
        notes: what it said beside, problems of score sheets for example.
        undecided: something is left to people, or something that was given could not be used.
    """

    def __init__(self, folder: str | os.PathLike[str] | None = None) -> None:
        if folder is None:
            self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fundscore-"))
            weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        else:
            self.folder = pathlib.Path(folder)
        self.shortlist = ""
        self.notes = ""
        self.undecided = False

    @cached_property
    def json(self) -> dict[str, Any]:
        """``result.json``; its numbers are ``int`` and ``Decimal``, never floats. Fractions without a decimal form are texts, ``13/3``."""
        loaded: dict[str, Any] = json.loads((self.folder / "result.json").read_bytes(), parse_float=Decimal)
        return loaded

    def columns(self, name: str) -> dict[str, list[str | None]]:
        """A table as it is written: exact texts by column, all of one length; None for an empty cell.

        Args:
            name: one of ``TABLES``.
        """
        if name not in TABLES:
            raise ValueError(f"there is no table '{name}'; there are {', '.join(TABLES)}")
        with open(self.folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        return {
            column: [_plain(row[index]) or None for row in rows[1:]]
            for index, column in enumerate(rows[0] if rows else [])}

    def table(self, name: str, numbers: list[str] | None = None) -> pyarrow.Table:
        """A table for Arrow, texts by column.

        Args:
            name: one of ``TABLES``.
            numbers: columns to be made ``decimal128(38, s)`` with as many places as their longest number, in the unit of the rubric for
                money and on its scale for scores. A column that holds a fraction such as ``13/3`` stays what it is: naming it is an error.

        Returns:
            ``pyarrow.Table``, a row a submission (``decisions``, ``facts``, ``seal``) or a score (``scores``).
        """
        import pyarrow

        columns = self.columns(name)
        arrays = {}
        for column, cells in columns.items():
            if numbers and column in numbers:
                values = [None if cell is None else Decimal(cell) for cell in cells]
                places = max((max(0, -int(value.as_tuple().exponent)) for value in values if value is not None), default=0)
                arrays[column] = pyarrow.array(values, pyarrow.decimal128(38, places))
            else:
                arrays[column] = pyarrow.array(cells, pyarrow.string())
        return pyarrow.table(arrays)

    def frame(self, name: str, numbers: list[str] | None = None) -> pandas.DataFrame:
        """A table for pandas, as ``table``; columns of ``numbers`` hold ``decimal.Decimal``."""
        import pandas

        frame = pandas.DataFrame(self.columns(name), dtype="object")
        for column in numbers or []:
            frame[column] = frame[column].map(lambda cell: None if cell is None else Decimal(cell))
        return frame


def _plain(cell: str) -> str:
    """A cell as it was before it was made safe for spreadsheets: see README's "Formulas"."""
    return cell[1:] if cell.startswith("'") and _could_run(cell) else cell


def _could_run(text: str) -> bool:
    starts_with_tab = text.lstrip("'")[:1] in ("\t", "\r")
    for character in text:
        if character == "'" or character.isspace() or unicodedata.category(character) in ("Cc", "Cf"):
            continue
        if character in _STARTERS:
            return True
        return starts_with_tab and character not in "0123456789"
    return starts_with_tab
