#!/usr/bin/env bash
# Spark's XML reader takes 5,10 for 510 where the schema says decimal, and of a repeated element keeps the last one without a word.
#
# XML Schema has no comma in a decimal, so a field of 5,10 is a mistake of the applicant that should be told him. Spark reads numbers by the
# rules of the locale en-US, in which a comma separates thousands wherever it stands: an amount a hundred times as large, a score of 8,5 as
# 85. The option mode=FAILFAST does not see it, nor does a column for corrupt records. A schema of one value for an element that is
# there twice is not refused either: the last value wins, and the partner or the lot before it is gone.
#
# Package: PySpark 4.3.0 from PyPI, with any Java of 17 or later (not installed here).
# Seen there, in FAILFAST: 5,10 as decimal(10,2): 510.00; 8,5 as double: 85.0; two elements p of A and B as string: B.
# Ends with 1 where any of that has changed.
set -euo pipefail
command -v java >/dev/null || { printf 'no Java\n' >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'pyspark==4.3.0'
cd "$folder"
cat >proposals.xml <<'XML'
<proposals>
  <proposal><amount>5.10</amount><score>8.5</score><p>A</p></proposal>
  <proposal><amount>5,10</amount><score>8,5</score><p>A</p><p>B</p></proposal>
</proposals>
XML
venv/bin/python - 2>/dev/null <<'PYTHON'
import sys
from decimal import Decimal
import pyspark
from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate())
rows = (
    spark.read.format("xml").option("rowTag", "proposal").option("mode", "FAILFAST")
    .schema("amount decimal(10,2), score double, p string").load("proposals.xml").collect())
now = [tuple(row) for row in rows]
print("PySpark", pyspark.__version__, *now, sep="\n  ")
spark.stop()
sys.exit(0 if now == [(Decimal("5.10"), 8.5, "A"), (Decimal("510.00"), 85.0, "B")] else 1)
PYTHON
