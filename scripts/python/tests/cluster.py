"""cluster.py FOLDER: a standalone cluster of one master and two workers on loopback; one worker is stopped in the middle, and the files are
those of one run all the same. So they are for 1, 2, 7 and 64 partitions of shuffled documents, by the worker that is left."""

from __future__ import annotations

import filecmp
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

import fundscore
import fundscore.spark
import pyspark
from pyspark.sql import SparkSession, functions

import small_call

COUNT = 3_000
PARTITIONS = 24
COUNTS = (1, 2, 7, 64)


def start(name: str, *arguments: str) -> tuple[subprocess.Popen[bytes], str]:
    """Starts a part of the cluster; gives it and where it logs."""
    spark = pathlib.Path(pyspark.__file__).parent
    log = f"{name}.log"
    environment = {**os.environ, "SPARK_HOME": str(spark), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    with open(log, "wb") as file:
        process = subprocess.Popen(
            [str(spark / "bin" / "spark-class"), *arguments], stdout=file, stderr=subprocess.STDOUT, env=environment,
            start_new_session=True)
    return process, log


def wait_for(log: str, pattern: str, seconds: int = 90) -> str:
    """Waits until a line of a log has the pattern; gives its first group."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = re.search(pattern, pathlib.Path(log).read_text(errors="replace"))
        if found:
            return found.group(1)
        time.sleep(0.2)
    raise TimeoutError(f"{log}: no line with {pattern}")


def main(folder: str) -> None:
    os.chdir(folder)
    small_call.make(pathlib.Path("c"), COUNT)
    small_call.add_large(pathlib.Path("c"))
    local = fundscore.run("c", out="local")
    processes = []
    try:
        master, log = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        processes.append(master)
        url = wait_for(log, r"(spark://127\.0\.0\.1:\d+)")
        for name in ("one", "two"):
            worker, log = start(
                name, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g",
                "--work-dir", f"{folder}/{name}", url)
            processes.append(worker)
            wait_for(log, r"Successfully registered with (master)")
        check(url, processes[-1], local)
    finally:
        for process in reversed(processes):
            stop(process)


def check(url: str, victim: subprocess.Popen[bytes], local: fundscore.Result) -> None:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master(url).config("spark.ui.enabled", "false").config("spark.executor.memory", "512m")
        .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1").config("spark.speculation", "true")
        .config("spark.executorEnv.PYTHONPATH", os.environ["PYTHONPATH"]).getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    tracker = spark.sparkContext.statusTracker()
    stopped = []

    def stop_in_the_middle() -> None:
        """Once some partitions are done and others are not."""
        while not stopped:
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info and info.numTasks == PARTITIONS and 2 <= info.numCompletedTasks < PARTITIONS - 2:
                    stop(victim)
                    stopped.append(info.numCompletedTasks)
                    return
            time.sleep(0.01)

    watcher = threading.Thread(target=stop_in_the_middle, daemon=True)
    watcher.start()
    result = fundscore.spark.run(spark, "c", partitions=PARTITIONS, out="spark")
    if not stopped:
        stopped.append(-1)
        raise AssertionError("the work was over before a worker could be stopped")
    assert_same_files("spark")
    assert result.shortlist == local.shortlist
    names = fundscore.documents("c")
    # Shuffled by the digest of the name, which every machine agrees on.
    documents = fundscore.spark.submissions(spark, "c").orderBy(functions.sha2("path", 256)).cache()
    assert sorted({row.path for row in documents.select("path").collect()}) == sorted(names), "a document is lost on the way"
    for partitions in COUNTS:
        fundscore.spark.run(spark, "c", documents=documents, partitions=partitions, out=f"shuffled-{partitions}")
        assert_same_files(f"shuffled-{partitions}")
    spark.stop()
    print(
        f"cluster: {len(names)} documents, one of two workers stopped after {stopped[0]} of {PARTITIONS} partitions; then shuffled in "
        f"{', '.join(map(str, COUNTS))} partitions: the same bytes")


def assert_same_files(folder: str) -> None:
    names = sorted(os.listdir("local"))
    same = filecmp.cmpfiles("local", folder, names, shallow=False)
    assert names == sorted(os.listdir(folder)) and same == (names, [], []), same


def stop(process: subprocess.Popen[bytes]) -> None:
    """It and what it started, which is in a session of its own."""
    if process.poll() is None:
        os.killpg(process.pid, 9)
    process.wait()


if __name__ == "__main__":
    main(sys.argv[1])
