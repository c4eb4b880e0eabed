"""The same call through Spark: the bytes of one local run for any number of partitions and any order of the documents."""

from __future__ import annotations

import os
import shutil
import sys
import unittest

import fundscore
import fundscore.spark

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

    def test_a_rubric_that_cannot_be_used_is_told(self) -> None:
        documents = fundscore.spark.submissions(self.spark, "c")
        with self.assertRaisesRegex(Exception, "there is no such file"):
            fundscore.spark.score(documents, "nowhere", partitions=1).collect()


if __name__ == "__main__":
    unittest.main()
