"""The same call through Spark: the bytes of one local run for any number of partitions and any order of the documents."""

from __future__ import annotations

import os
import pathlib
import shutil
import sys
import unittest

import fundscore
import fundscore.spark

import small_call
from test_calls import InFolder

try:
    from pyspark.sql import SparkSession, functions
except ImportError:
    SparkSession = None

WORD = "skipped: no pyspark" if SparkSession is None else None if shutil.which("java") else "skipped: no Java"


@unittest.skipIf(WORD, WORD or "")
class SparkTests(InFolder):
    @classmethod
    def setUpClass(cls) -> None:
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [os.path.dirname(__file__), os.environ.get("PYTHONPATH")]))
        cls.spark = (
            SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.speculation", "true")
            .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2").getOrCreate())
        cls.spark.sparkContext.setLogLevel("ERROR")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.spark.stop()

    def setUp(self) -> None:
        super().setUp()
        self.local = fundscore.run("c", out="local")

    def test_any_number_of_partitions_comes_to_the_same_bytes(self) -> None:
        for partitions in (1, 2, 7, 64):
            with self.subTest(partitions=partitions):
                result = fundscore.spark.run(self.spark, "c", partitions=partitions, out=f"spark-{partitions}")
                self.assert_same_files("local", f"spark-{partitions}")
                self.assertEqual(result.undecided, self.local.undecided)
                self.assertEqual(result.shortlist, self.local.shortlist)

    def test_the_order_of_documents_says_nothing(self) -> None:
        documents = fundscore.spark.submissions(self.spark, "c").orderBy(functions.sha2("path", 256))
        fundscore.spark.run(self.spark, "c", documents=documents, partitions=3, out="shuffled")
        self.assert_same_files("local", "shuffled")

    def test_every_document_goes_in_and_comes_out(self) -> None:
        names = fundscore.documents("c")
        rows = fundscore.spark.submissions(self.spark, "c").select("path").collect()
        self.assertEqual(sorted(row.path for row in rows), sorted(names))
        half = fundscore.spark.submissions(self.spark, "c").limit(5)
        lines = [row.line for row in fundscore.spark.score(half, "c", partitions=2).collect()]
        self.assertEqual(sum(line.startswith('{"end":{') for line in lines), 2)

    def test_documents_may_be_carried_by_spark(self) -> None:
        """Names that Spark's reader passes over or cannot find come without their content."""
        here = os.path.realpath(os.getcwd()) + "/"
        files = self.spark.read.format("binaryFile").option("pathGlobFilter", "*}.xml").load(f"file://{here}c/submissions")
        carried = files.select(functions.regexp_replace("path", f"^file:/+{here[1:]}", "").alias("path"), "content")
        rest = fundscore.spark.submissions(self.spark, "c").join(carried, "path", "left_anti")
        self.assertGreater(carried.count(), 20)
        documents = carried.unionByName(rest, allowMissingColumns=True)
        fundscore.spark.run(self.spark, "c", documents=documents, partitions=3, out="carried")
        self.assert_same_files("local", "carried")

    def test_a_large_file_is_shared_between_processes(self) -> None:
        small_call.add_large(pathlib.Path("c"))
        fundscore.run("c", out="local large")
        shares = fundscore.spark.submissions(self.spark, "c").filter("share is not null")
        self.assertGreater(shares.count(), 1)
        fundscore.spark.run(self.spark, "c", partitions=3, out="large")
        self.assert_same_files("local large", "large")

    def test_a_rubric_that_cannot_be_used_is_told(self) -> None:
        documents = fundscore.spark.submissions(self.spark, "c")
        with self.assertRaisesRegex(Exception, "there is no such file"):
            fundscore.spark.score(documents, "nowhere", partitions=1).collect()


if __name__ == "__main__":
    unittest.main()
