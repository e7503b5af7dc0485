#!/usr/bin/env python3
"""Times builds of random registers against a plain C loop that writes the same files: bench.py SIZE…

For each size the two run in turn, several times, each into a folder that did not exist. Absolute times differ from
machine to machine, and from minute to minute: the figure is the ratio of runs that stood side by side, of their wall
time and of the processor time they took.
Prints a table, and writes .build/benchmark/result.json.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "benchmark"
MINGLU = ROOT / ".build" / "release" / "minglu"
THREADS = str(min(os.cpu_count() or 1, 64))


def main(sizes):
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    floor = WORK / "floor"
    subprocess.run(["cc", "-O2", "-Wall", "-pthread", "-o", floor, ROOT / "Benchmarks/floor.c"], check=True)
    results = [measure(size, floor) for size in sizes]
    (WORK / "result.json").write_text(json.dumps({"threads": int(THREADS), "results": results}, indent=2) + "\n")
    report(results)


def measure(size, floor):
    """Builds and floors in turn; then what a second build costs, unchanged and with one record changed."""
    folder = WORK / str(size)
    content = folder / "content"
    subprocess.run([sys.executable, ROOT / "Benchmarks/make_register.py", str(size), content], check=True)
    findings = json.loads(subprocess.run(
        [MINGLU, "check", "--content", content, "--templates", ROOT / "templates", "--format", "json"],
        check=True, capture_output=True, text=True).stdout)
    assert findings["diagnostics"] == [], f"the register of {size} has findings: {findings['diagnostics'][:3]}"
    timed(build(content, folder / "warm-up"))
    manifest, files, size_in_bytes = write_manifest(folder)
    builds, floors = [], []
    for turn in range(3 if size > 20_000 else 5):
        builds.append(timed(build(content, folder / f"public-{turn}")))
        floors.append(timed([floor, folder / f"floor-{turn}", manifest, THREADS]))
    again = timed(build(content, folder / "public-0"))
    change_one_record(content)
    changed = timed(build(content, folder / "public-0"))
    shutil.rmtree(folder)
    return {
        "institutions": size, "files": files, "bytes": size_in_bytes,
        "build_seconds": seconds(builds), "floor_seconds": seconds(floors),
        "ratio": ratio(builds, floors, "seconds"), "cpu_ratio": ratio(builds, floors, "cpu"),
        "peak_megabytes": round(max(run["peak"] for run in builds) / 2**20),
        "again_seconds": round(again["seconds"], 3), "one_changed_seconds": round(changed["seconds"], 3),
    }


def build(content, output):
    return [
        MINGLU, "build", "--content", content, "--templates", ROOT / "templates", "--output", output, "--threads", THREADS]


def timed(command):
    """Wall and processor time in seconds and peak memory in bytes of a run that must succeed."""
    # What earlier runs left in memory is not for this one to write: a build synchronises the file system, the loop does not.
    os.sync()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command} ended with {process.returncode}"
    return {"seconds": elapsed, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * 1024}


def write_manifest(folder):
    """The paths and sizes of what a build published, a line each, for the loop to write."""
    published = folder / "warm-up"
    entries = sorted(
        (path.relative_to(published).as_posix(), path.stat().st_size) for path in published.rglob("*") if path.is_file())
    manifest = folder / "manifest"
    manifest.write_text("".join(f"{size} {path}\n" for path, size in entries), "utf-8")
    return manifest, len(entries), sum(size for _, size in entries)


def change_one_record(content):
    table = content / "districts/310115/institutions.csv"
    rows = table.read_text("utf-8").splitlines()
    rows[1] = rows[1].replace("示例路", "新示例路")
    table.write_text("\n".join(rows) + "\n", "utf-8")


def seconds(runs):
    return spread([run["seconds"] for run in runs], 3)


def ratio(builds, floors, of):
    return spread([built[of] / written[of] for built, written in zip(builds, floors)], 2)


def spread(values, digits):
    return {name: round(take(values), digits) for name, take in
            [("median", statistics.median), ("min", min), ("max", max)]}


def report(results):
    print(f"{'institutions':>12} {'files':>8} {'MB':>6} {'build s':>8} {'floor s':>8} {'ratio':>6} {'cpu':>6} {'peak MB':>8} "
          f"{'again s':>8} {'changed s':>9}")
    for result in results:
        print(
            f"{result['institutions']:>12} {result['files']:>8} {result['bytes'] / 1e6:>6.0f} "
            f"{result['build_seconds']['median']:>8.3f} {result['floor_seconds']['median']:>8.3f} "
            f"{result['ratio']['median']:>6.2f} {result['cpu_ratio']['median']:>6.2f} {result['peak_megabytes']:>8} "
            f"{result['again_seconds']:>8.3f} {result['one_changed_seconds']:>9.3f}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000])
