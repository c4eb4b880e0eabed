#!/usr/bin/env bash
# Spark's binaryFile source passes over empty files without a word: of 3 files that it lists, 2 rows come out.
#
# A file of no bytes is a file that somebody handed in. Whoever counts what went in by rows of binaryFile never sees that it was there,
# and an audit of in = out balances. Its own list of input files (DataFrame.inputFiles) has all three, and so has the same folder
# read by wholeTextFiles of the RDD interface. Nothing in the options or the documentation of the source speaks of it.
#
# Package: PySpark 4.3.0 from PyPI, with any Java of 17 or later (not installed here).
# Seen there: inputFiles 3, rows 2 (a.bin 1 byte, c.bin 3 bytes; b.bin, 0 bytes, is gone); wholeTextFiles 3.
# Ends with 1 where any of that has changed.
set -euo pipefail
command -v java >/dev/null || { printf 'no Java\n' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'pyspark==4.3.0'
mkdir "$folder/files"
printf a >"$folder/files/a.bin"
: >"$folder/files/b.bin"
printf ccc >"$folder/files/c.bin"
cd "$folder"
"$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import sys
import pyspark
from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate())
frame = spark.read.format("binaryFile").load("files")
listed = sorted(name.rsplit("/", 1)[1] for name in frame.inputFiles())
rows = sorted((row.path.rsplit("/", 1)[1], row.length) for row in frame.select("path", "length").collect())
texts = sorted(name.rsplit("/", 1)[1] for name in spark.sparkContext.wholeTextFiles("files").keys().collect())
print("PySpark", pyspark.__version__, "listed", listed, "rows", rows, "wholeTextFiles", texts)
seen = (["a.bin", "b.bin", "c.bin"], [("a.bin", 1), ("c.bin", 3)], ["a.bin", "b.bin", "c.bin"])
spark.stop()
sys.exit(0 if (listed, rows, texts) == seen else 1)
PYTHON
