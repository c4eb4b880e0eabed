"""A call on a Spark cluster: documents are read and scored by one process a partition, and the call is decided once.

The files that come out are those of ``fundscore run``, byte for byte, whatever the number of partitions and their order.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
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
    lines = score(documents, call, partitions=partitions, trial=trial, options=arguments)
    with tempfile.TemporaryDirectory(prefix="fundscore-") as folder:
        part = os.path.join(folder, "parts.jsonl")
        _collect(lines, part)
        return calls.merge(
            call, [part], assessments=assessments, documents=count, out=out, trial=trial,
            options=[*arguments, *options])


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
    count = partitions or 2 * documents.sparkSession.sparkContext.defaultParallelism
    arguments = [os.fspath(call), *calls.settings(trial), *options]
    work = _PartitionWork(arguments, os.getcwd(), os.environ.get("FUNDSCORE_PROGRAM"))
    return documents.select("path", "content").repartition(count).mapInArrow(work, "line string")


class _PartitionWork:
    """What is done on a partition: starts the program, feeds it, and gives its lines."""

    def __init__(self, arguments: list[str], folder: str, program: str | None) -> None:
        self._arguments = arguments
        self._folder = folder
        self._program = program

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        with Scorer(self._arguments, folder=self._folder, program=self._program) as scorer:
            lines: list[str] = []
            for line in scorer.lines(_documents(batches)):
                lines.append(line[:-1].decode("utf-8"))
                if len(lines) == _LINES:
                    yield pyarrow.RecordBatch.from_pydict({"line": lines})
                    lines = []
            if lines:
                yield pyarrow.RecordBatch.from_pydict({"line": lines})


def _documents(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[Document]:
    for batch in batches:
        for path, content in zip(batch.column("path"), batch.column("content")):
            yield path.as_py(), content.as_py()


def _collect(lines: DataFrame, part: str) -> None:
    """Writes the lines to a file, in the order of the partitions."""
    with open(part, "wb") as file:
        for line in lines.toArrow().column("line"):
            file.write(line.as_py().encode("utf-8") + b"\n")
