"""Runs calls with the program that fundscore.program finds: FUNDSCORE_PROGRAM, or the one of the installed wheel."""

from __future__ import annotations

import filecmp
import os
import pathlib
import tempfile
import unittest
from decimal import Decimal

import fundscore
from fundscore import result as results
from fundscore.stream import Scorer

import small_call

try:
    import pyarrow
except ImportError:
    pyarrow = None
try:
    import pandas
except ImportError:
    pandas = None


class InFolder(unittest.TestCase):
    """Works in a folder of its own, beside a small call."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        before = os.getcwd()
        self.addCleanup(os.chdir, before)
        os.chdir(folder.name)
        small_call.make(pathlib.Path("c"))

    def assert_same_files(self, one: str, two: str) -> None:
        names = sorted(os.listdir(one))
        self.assertEqual(names, sorted(os.listdir(two)))
        self.assertEqual(filecmp.cmpfiles(one, two, names, shallow=False), (names, [], []))


class CallTests(InFolder):
    def test_a_call_comes_to_the_files_of_the_command(self) -> None:
        result = fundscore.run("c", out="out")
        self.assertEqual(result.folder, pathlib.Path("out"))
        self.assertIn("Main list", result.shortlist)
        self.assertEqual(len(result.columns("decisions")["proposal"]), sum(result.json["counts"].values()))

    def test_numbers_are_exact(self) -> None:
        result = fundscore.run("c")
        self.assertIsInstance(result.json["award"]["awarded"], (int, Decimal))
        self.assertEqual(fundscore.run("c", trial={"award.budget": "7.10"}).json["award"]["budget"], Decimal("7.10"))

    def test_a_formula_is_a_text_again(self) -> None:
        titles = fundscore.run("c").columns("facts")["title"]
        self.assertIn("=1+7 & é", titles)
        for text in ["=1", "'=1", " -2", "\tx", "\r", "'", "'x", "it's", "\t7", "\u200b@x", ""]:
            guarded = "'" + text if results._could_run(text) else text
            self.assertEqual(results._plain(guarded), text)

    def test_what_cannot_be_used_is_an_error(self) -> None:
        pathlib.Path("c/rubric.yaml").write_text("fundscore: 1\nid: x\nfatcs: {}\n")
        with self.assertRaises(fundscore.FundscoreError) as raised:
            fundscore.run("c")
        self.assertEqual(raised.exception.exit_code, 2)
        self.assertIn("did you mean 'facts'", raised.exception.problems)

    def test_parts_come_to_the_same_files(self) -> None:
        fundscore.run("c", out="one")
        names = fundscore.documents("c")
        fundscore.score("c", names[::2], "1.jsonl")
        fundscore.score("c", names[1::2], "2.jsonl")
        fundscore.merge("c", ["2.jsonl", "1.jsonl"], out="two")
        self.assert_same_files("one", "two")
        with self.assertRaises(fundscore.FundscoreError) as raised:
            fundscore.merge("c", ["2.jsonl"])
        self.assertIn("no part has this document", raised.exception.problems)

    def test_a_large_file_has_shares(self) -> None:
        small_call.add_large(pathlib.Path("c"))
        names, shares = zip(*fundscore.shares("c"))
        self.assertEqual(sorted(set(names)), sorted(fundscore.documents("c")))
        self.assertEqual({name for name, share in zip(names, shares) if share}, {"c/submissions/large.xml"})
        fundscore.run("c", out="one")
        listed = [share or name for name, share in zip(names, shares)]
        for place in (0, 1):
            with open(f"{place}.jsonl", "wb") as part, Scorer(["c"]) as scorer:
                part.writelines(scorer.blocks(one if one.startswith("{") else (one, None) for one in listed[place::2]))
        fundscore.merge("c", ["1.jsonl", "0.jsonl"], out="two")
        self.assert_same_files("one", "two")

    def test_a_scorer_whose_documents_fail_fails(self) -> None:
        def documents():
            yield "a.xml", b"<all/>"
            raise OSError("the disk is gone")

        with self.assertRaisesRegex(OSError, "the disk is gone"), Scorer(["c"]) as scorer:
            list(scorer.lines(documents()))

    def test_a_scorer_that_cannot_start_says_why(self) -> None:
        with self.assertRaisesRegex(fundscore.FundscoreError, "there is no such file"), Scorer(["nowhere"]) as scorer:
            list(scorer.lines([("a.xml", b"<all/>")] * 10_000))

    @unittest.skipIf(pyarrow is None, "skipped: no pyarrow")
    def test_arrow(self) -> None:
        result = fundscore.run("c")
        table = result.table("decisions", numbers=["awarded", "rank"])
        self.assertEqual(table.schema.field("awarded").type, pyarrow.decimal128(38, 1))
        self.assertEqual(table.schema.field("rank").type, pyarrow.decimal128(38, 0))
        self.assertEqual(table.num_rows, sum(result.json["counts"].values()))
        with self.assertRaisesRegex(ValueError, "there is no table 'winners'; there are decisions, scores, facts, seal"):
            result.table("winners")

    @unittest.skipIf(pandas is None, "skipped: no pandas")
    def test_pandas(self) -> None:
        result = fundscore.run("c")
        frame = result.frame("decisions", numbers=["awarded"])
        self.assertEqual(sum(value for value in frame["awarded"] if value is not None), result.json["award"]["awarded"])


if __name__ == "__main__":
    unittest.main()
