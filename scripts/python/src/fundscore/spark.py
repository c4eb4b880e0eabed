"""A call on a Spark cluster: documents are read and scored by one process a partition, and the call is decided once.

The files that come out are those of ``fundscore run``, byte for byte, whatever the number of partitions and their order.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from . import calls
from .result import Result
from .stream import Document, Scorer

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession

LARGEST = 64 << 20
"""Bytes of a document that Spark carries; a larger one is opened by the program itself, and read record by record."""

_LINES = 256


def run(
    spark: SparkSession, call: calls.Path, *, documents: DataFrame | None = None, partitions: int | None = None,
    assessments: Sequence[calls.Path] = (), out: calls.Path | None = None, trial: Mapping[str, object] | None = None,
    options: Sequence[str] = (), limits: Sequence[str] = (),
) -> Result:
    """Scores, ranks and awards a call.

    Args:
        call: a call folder, or a rubric with ``documents``. It has to be there under this name on every machine.
        documents: rows of ``path`` and ``content``, as ``spark.read.format("binaryFile")`` gives them, the path being the name in the
            result; None: the submissions of the call folder. Where ``content`` is null the program opens the path itself.
        partitions: processes that work; None: twice the cores. They should have thousands of documents each, since each starts a process.
        assessments, out, trial, options: as in ``fundscore.run``.
        limits: of one submission, such as ``["depth=64"]``.

    Raises:
        FundscoreError: the rubric or a part cannot be used; a document that cannot be read is a row with its reason.
    """
    arguments = [argument for limit in limits for argument in ("--limit", limit)]
    # Of a call folder the program itself knows which documents there have to be.
    count = None if documents is None else documents.select("path").count()
    if documents is None:
        documents = submissions(spark, call, options=arguments)
    packed = _scored(documents, call, partitions, trial, arguments, "packed")
    with tempfile.TemporaryDirectory(prefix="fundscore-") as folder, _small_files(spark):
        part = os.path.join(folder, "parts.jsonl")
        _collect(packed, part)
        return calls.merge(
            call, [part], assessments=assessments, documents=count, out=out, trial=trial,
            options=[*arguments, *options])


@contextlib.contextmanager
def _small_files(spark: SparkSession) -> Iterator[None]:
    """Lets a task of Spark's reader take thousands of files: it counts 4 MB for opening each, so that a task would have 32 at most."""
    setting = "spark.sql.files.openCostInBytes"
    before = spark.conf.get(setting)
    spark.conf.set(setting, "16384")
    try:
        yield
    finally:
        spark.conf.set(setting, str(before))


def submissions(spark: SparkSession, call: calls.Path, *, options: Sequence[str] = ()) -> DataFrame:
    """The documents of a call folder as rows of ``path`` and ``content``, under the names that ``fundscore run`` gives them.

    Spark reads the files. What it would pass over (names that begin with ``_``, empty files), follow (links), not find (names that are not ASCII)
    or cannot hold (large files, files in archives) has no content: the program opens it under its name.
    """
    from pyspark.sql import functions
    from pyspark.sql.types import BinaryType, StringType, StructField, StructType

    names = calls.documents(call, options=options)
    here = os.getcwd()
    places = {os.path.normpath(os.path.join(here, name)): name for name in names if here.isascii() and _is_carried(name)}
    schema = StructType([StructField("path", StringType()), StructField("content", BinaryType())])
    carried = set(places.values())
    rest = spark.createDataFrame([(name, None) for name in names if name not in carried], schema)
    folders = _topmost({os.path.dirname(place) for place in places})
    if not folders:
        return rest
    reader = spark.read.format("binaryFile").option("pathGlobFilter", "*.[xX][mM][lL]").option("recursiveFileLookup", "true")
    files = reader.load([_escaped(folder) for folder in folders])
    known = spark.createDataFrame(list(places.items()), "place string, name string")
    found = files.withColumn("place", functions.regexp_replace("path", "^file:/+", "/")).join(functions.broadcast(known), "place")
    return found.select(found["name"].alias("path"), "content").unionByName(rest)


def _is_carried(name: str) -> bool:
    """Whether Spark reads the file as the program does. Without a UTF-8 locale Java finds no file whose name is not ASCII."""
    if not name.isascii():
        return False
    try:
        status = os.lstat(name)
    except OSError:
        return False
    return (
        stat.S_ISREG(status.st_mode) and 0 < status.st_size <= LARGEST and name.lower().endswith(".xml")
        and not any(part.startswith(("_", ".")) for part in name.split("/") if part not in (".", "..")))


def _topmost(folders: set[str]) -> list[str]:
    """Those that lie in no other one."""
    found: list[str] = []
    for folder in sorted(folders, key=lambda folder: folder.split("/")):
        if not found or not f"{folder}/".startswith(f"{found[-1]}/"):
            found.append(folder)
    return found


def _escaped(folder: str) -> str:
    """A path whose signs are no pattern."""
    return "file://" + re.sub(r"([\\*?\[\]{}])", r"\\\1", folder)


def score(
    documents: DataFrame, call: calls.Path, *, partitions: int | None = None, trial: Mapping[str, object] | None = None,
    options: Sequence[str] = (),
) -> DataFrame:
    """Reads documents into parts of a call, one process and one part a partition.

    Args:
        documents: rows of ``path`` and ``content``, as in ``run``.

    Returns:
        Rows of ``line``, text: the parts one behind the other, for ``fundscore merge`` and ``fundscore.merge``. Lines of a partition belong
        together and stay in their order.
    """
    return _scored(documents, call, partitions, trial, options, "line")


def _scored(
    documents: DataFrame, call: calls.Path, partitions: int | None, trial: Mapping[str, object] | None, options: Sequence[str], column: str,
) -> DataFrame:
    """Parts as rows of ``line``, or of ``packed``: some hundred lines, deflated, since a part is ten times as large as it has to be."""
    count = partitions or 2 * documents.sparkSession.sparkContext.defaultParallelism
    arguments = [os.fspath(call), *calls.settings(trial), *options]
    work = _PartitionWork(arguments, os.getcwd(), os.environ.get("FUNDSCORE_PROGRAM"), column)
    kind = "string" if column == "line" else "binary"
    return documents.select("path", "content").repartition(count).mapInArrow(work, f"{column} {kind}")


class _PartitionWork:
    """What is done on a partition: starts the program, feeds it, and gives its lines."""

    def __init__(self, arguments: list[str], folder: str, program: str | None, column: str) -> None:
        self._arguments = arguments
        self._folder = folder
        self._program = program
        self._column = column

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        with Scorer(self._arguments, folder=self._folder, program=self._program) as scorer:
            lines: list[bytes] = []
            for line in scorer.lines(_documents(batches)):
                lines.append(line)
                if len(lines) == _LINES:
                    yield self._batch(lines)
                    lines = []
            if lines:
                yield self._batch(lines)

    def _batch(self, lines: list[bytes]) -> pyarrow.RecordBatch:
        import pyarrow

        if self._column == "line":
            return pyarrow.RecordBatch.from_pydict({"line": [line[:-1].decode("utf-8") for line in lines]})
        return pyarrow.RecordBatch.from_pydict({"packed": [zlib.compress(b"".join(lines), 1)]})


def _documents(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[Document]:
    for batch in batches:
        for path, content in zip(batch.column("path"), batch.column("content")):
            yield path.as_py(), content.as_py()


def _collect(packed: DataFrame, part: str) -> None:
    """Writes the lines to a file, in the order of the partitions.

    They lie on the disks of the workers until all are there, and then come one partition after the other, so that the driver holds one.
    """
    from pyspark import StorageLevel

    kept = packed.persist(StorageLevel.DISK_ONLY)
    try:
        kept.count()
        with open(part, "wb") as file:
            for row in kept.toLocalIterator():
                file.write(zlib.decompress(row.packed))
    finally:
        kept.unpersist()
