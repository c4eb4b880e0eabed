"""A call folder with everything that goes wrong in one."""

from __future__ import annotations

import pathlib

RUBRIC = """\
fundscore: 1
id: small
submissions: { record: /all/one, id: "@id", one_per: { key: city, keep: last, by: day } }
facts:
  title: { xpath: "@title", type: string }
  city: { xpath: "@city", type: string, required: true }
  day: { xpath: "@day", type: date, required: true }
  merit: { xpath: "@merit", type: number, required: true }
scale: { min: 0, max: 10 }
criteria: { merits: { score: merit / 3, weight: 1 }, quality: { assessed: true, weight: 1 } }
missing: minimum
assessments: { combine: mean }
total: { combine: weighted_mean }
ranking: { score: total, ladder: [ { highest: merit } ] }
award: { budget: 50, unit: EUR, amount: merit, when_short: skip, tie_at_line: all, reserve: all }
"""


def make(folder: pathlib.Path, count: int = 40) -> None:
    """Writes the folder: whole documents, broken, huge and empty ones, one submission in two files, names that Spark passes over."""
    submissions = folder / "submissions"
    submissions.mkdir(parents=True)
    (folder / "assessments").mkdir()
    (folder / "call.yaml").write_text("limits: { text_bytes: 100000 }\n")
    (folder / "rubric.yaml").write_text(RUBRIC)
    rows = ["proposal,evaluator,quality"]
    for number in range(count):
        record = _record(number)
        text = f"<all>{record}</all>"
        if number % 9 == 4:
            text = text[:-3]
        if number % 13 == 5:
            text = f"<all>\n{record}\n{_record(number + 1000)}\n<!-- {'x' * 300} --></all>"
        name = f"{number:03} é.xml" if number % 5 == 0 else f"{number:03} {{{number}}}.xml"
        (submissions / name).write_text(text, encoding="utf-8")
        rows.append(f"P{number},e1,{number % 11}")
    (submissions / "copy.xml").write_text(f"<all>{_record(2)}</all>")
    (submissions / "_hidden from Spark.xml").write_text(f"<all>{_record(2001)}</all>")
    (submissions / "capitals.XML").write_text(f"<all>{_record(2002)}</all>")
    (submissions / "empty.xml").write_text("")
    (submissions / "huge.xml").write_text(f"<all>{_record(2003)}<!--{'x' * 200_000}--></all>")
    (submissions / "link.xml").symlink_to("copy.xml")
    (folder / "assessments" / "e1.csv").write_text("\n".join(rows) + "\n")


def add_large(folder: pathlib.Path, count: int = 15_000) -> None:
    """One file of more than a megabyte beside the others, with namespaces of its root and comments between its records."""
    records = (f"{_record(number)}<!-- <one> -->" + "\n" * (number % 3) for number in range(10_000, 10_000 + count))
    (folder / "submissions" / "large.xml").write_text(f"<all xmlns:x='urn:x'\n>{''.join(records)}</all>", encoding="utf-8")


def _record(number: int) -> str:
    return (
        f"<one id='P{number}' title='=1+{number} &amp; é' city='C{number // 2}' day='2026-0{number % 9 + 1}-01' "
        f"merit='{number % 7}.{number % 10}0'/>")
