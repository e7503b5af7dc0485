#!/usr/bin/env python3
"""Times builds of random registers: bench.py [--large] SIZE…

For each size a full build and the floor, a plain C program that writes files of the same sizes with two threads, run in
turn, several times, each into a folder that did not exist; the floor is told a second time with its files on the disk;
then records are changed one at a time and the register is built again; then Hugo, if it is installed, makes those pages
that it can: how many files and bytes that is stands beside what Minglu publishes. Absolute times differ from machine to
machine, and from minute to minute: full build and floor are compared turn by turn; Hugo comes last, and for large registers
once. Processor time stands beside wall time, which other work on the machine stretches. `--large` adds a register of 300,000 institutions.

Prints tables, holds the figures to their bounds, and writes .build/benchmark/result.json. Nothing is deleted before the
end: ext4 gives no inode out again that was deleted in the last minutes, and passes over such inodes one by one, so that
after a large deletion a full build takes up to five times as long for five minutes.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import report

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "benchmark"
MINGLU = ROOT / ".build" / "release" / "minglu"
TEMPLATES = ROOT / "templates"
THREADS = str(min(os.cpu_count() or 1, 64))
# What the floor is measured with, whatever the number of cores.
FLOOR_THREADS = "2"
LARGE = 300_000
# What a publication takes on the disk, in whole blocks.
BYTES_PER_INSTITUTION = 50_000
# Changes of one record that are timed, after a first one.
CHANGES = 3


def main(sizes, is_large):
    WORK.mkdir(parents=True, exist_ok=True)
    run = Path(tempfile.mkdtemp(prefix="run-", dir=WORK))
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    floor = run / "floor"
    subprocess.run(["cc", "-O2", "-Wall", "-pthread", "-o", floor, ROOT / "Benchmarks/floor.c"], check=True)
    hugo = find_hugo()
    results = []
    document = {}
    for size in sizes + ([LARGE] if is_large else []):
        is_last = size == LARGE and is_large
        turns = 1 if is_last else 3 if size > 20_000 else 5
        refuse_full_disk(size, turns)
        results.append(measure(size, run / str(size), floor, None if is_last else hugo, turns))
        # What was measured stays, whatever becomes of the next.
        document = {
            "threads": int(THREADS), "floor_threads": int(FLOOR_THREADS), "hugo": hugo and hugo["version"],
            "results": results, "bounds": report.bounds(results), "projection": report.projection(results)}
        (WORK / "result.json").write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(report.text(document), flush=True)
    for leftover in WORK.glob("run-*"):
        shutil.rmtree(leftover)


def refuse_full_disk(size, turns):
    """Ends where there is no room for what a size takes: a publication and a floor for each turn, and Hugo's."""
    needed = size * BYTES_PER_INSTITUTION * (2 * turns + 1)
    free = shutil.disk_usage(WORK).free
    if free < needed:
        sys.exit(f"{size:,} institutions take {needed / 1e9:.0f} GB of disk, and {free / 1e9:.0f} GB are free")


def measure(size, folder, floor, hugo, turns):
    """Everything that is measured of a register of one size."""
    content = folder / "content"
    tell(f"{size:,} institutions: making the register")
    subprocess.run([sys.executable, ROOT / "Benchmarks/make_register.py", str(size), content], check=True)
    builds, floors, synced = [], [], []
    for turn in range(turns):
        tell(f"{size:,} institutions: full build {turn + 1}, and the floor")
        builds.append(build(content, folder / f"public-{turn}"))
        if turn == 0:
            published = write_manifest(folder / "public-0", folder / "manifest")
        plain, on_disk = timed_floor([floor, folder / f"floor-{turn}", folder / "manifest", FLOOR_THREADS])
        floors.append(plain)
        synced.append(on_disk)
    tell(f"{size:,} institutions: one record changed")
    changes = measure_changes(content, folder / "public-0")
    result = {
        "institutions": size, **published, "full": summary(builds), "floor": summary(floors),
        "floor_synced": summary(synced),
        "full_to_floor_synced": ratio(builds, synced, "seconds"),
        "full_to_floor": ratio(builds, floors, "seconds"), "full_to_floor_cpu": ratio(builds, floors, "cpu"),
        **changes,
        "changed_to_full": changes["changed"]["seconds"] / summary(builds)["seconds"],
        "changed_to_full_cpu": changes["changed"]["cpu"] / summary(builds)["cpu"],
    }
    if hugo:
        tell(f"{size:,} institutions: Hugo")
        result |= measure_hugo(hugo, content, folder, result["full"]["seconds"], 1 if size > 20_000 else 3)
    return result


def measure_changes(content, output):
    """A build with nothing changed, then builds with one record changed, each told what it wrote.

    The first change makes the second folder that publishing exchanges with the first, a hard link for each file; every
    later one only brings that folder up to date.
    """
    again = build(content, output)
    assert again["written"] == 0, f"nothing was changed, yet {again['written']} files were written"
    changed = []
    for row in range(1, CHANGES + 2):
        before = digests(output)
        change_one_record(content, output, row)
        changed.append(build(content, output))
        after = digests(output)
        differing = sum(1 for path, digest in after.items() if before.get(path) != digest) + 1
        assert changed[-1]["written"] == differing, f"{differing} files differ, {changed[-1]['written']} were written"
    return {
        "again": summary([again]), "first_change": summary(changed[:1]),
        "changed": summary(changed[1:]) | {"written": changed[-1]["written"]},
    }


def measure_hugo(hugo, content, folder, seconds, turns):
    site = folder / "hugo"
    subprocess.run(
        [sys.executable, ROOT / "Benchmarks/make_hugo.py", content, folder / "public-0", site], check=True)
    runs = []
    for turn in range(turns):
        output = folder / f"hugo-public-{turn}"
        runs.append(timed([
            hugo["path"], "--source", site, "--destination", output, "--cacheDir", folder / "hugo-cache", "--quiet",
            "--noBuildLock"]))
    sizes = [path.stat().st_size for path in (folder / "hugo-public-0").rglob("*") if path.is_file()]
    made = {"files": len(sizes), "bytes": sum(sizes)}
    return {"hugo": summary(runs) | made, "hugo_to_full": summary(runs)["seconds"] / seconds}


def build(content, output):
    """A build that must succeed without a finding, with the number of files it wrote."""
    run = timed([
        MINGLU, "build", "--content", content, "--templates", TEMPLATES, "--output", output, "--threads", THREADS,
        "--format", "json"])
    document = json.loads(run.pop("output"))
    assert document["diagnostics"] == [], f"the register has findings: {document['diagnostics'][:3]}"
    return run | {"written": document["publication"]["written"]}


def timed(command):
    """Wall and processor time in seconds, peak memory in bytes and standard output of a run that must succeed."""
    # What earlier runs left in memory is not for this one to write: a build synchronises the file system, the floor does
    # not.
    os.sync()
    with tempfile.TemporaryFile() as output, tempfile.NamedTemporaryFile("r", encoding="utf-8") as result:
        measure = [sys.executable, ROOT / "Benchmarks/measure.py", result.name]
        subprocess.run([*measure, *command], stdout=output, check=True)
        run = json.load(result)
        status = run.pop("status")
        assert status == 0, f"{command} ended with {status}"
        output.seek(0)
        return run | {"output": output.read()}


def timed_floor(command):
    """What the floor took to write its files, and what it took until they were on the disk, for which a build waits too."""
    run = timed(command)
    written = json.loads(run.pop("output"))
    return run | written, run


def summary(runs):
    """The median run, and the worst peak of memory."""
    return {
        "seconds": statistics.median(run["seconds"] for run in runs),
        "cpu": statistics.median(run["cpu"] for run in runs),
        "peak_megabytes": max(run["peak"] for run in runs) / 2**20,
        "runs": len(runs),
    }


def ratio(builds, floors, of):
    return statistics.median(built[of] / written[of] for built, written in zip(builds, floors))


def write_manifest(published, manifest):
    """The paths and sizes of what a build published, a line each, for the floor to write; and what they come to."""
    entries = sorted(
        (os.path.relpath(os.path.join(folder, name), published), os.stat(os.path.join(folder, name)).st_size)
        for folder, _, names in os.walk(published) for name in names)
    manifest.write_text("".join(f"{size} {path}\n" for path, size in entries), "utf-8")
    profiles = sorted(size for path, size in entries if path.startswith("institutions/") and path.endswith(".html"))
    return {
        "files": len(entries), "bytes": sum(size for _, size in entries),
        "profile_bytes": {"median": statistics.median(profiles), "largest": profiles[-1]},
    }


def digests(published):
    lines = (published / "SHA256SUMS").read_text("utf-8").splitlines()
    return {line[66:]: line[:64] for line in lines}


def change_one_record(content, published, number):
    """Changes the address of the number-th institution of a district that has a page: one that has none changes nothing."""
    table = content / "districts/310115/institutions.csv"
    rows = table.read_text("utf-8").splitlines()
    listed = [row for row in range(1, len(rows)) if (published / f"institutions/{rows[row][:18]}.html").exists()]
    row = listed[number]
    assert "示例路" in rows[row] and "新示例路" not in rows[row]
    rows[row] = rows[row].replace("示例路", "新示例路")
    table.write_text("\n".join(rows) + "\n", "utf-8")


def find_hugo():
    """The Hugo that `make hugo` installed, else the one on the path; nil if there is none."""
    path = shutil.which(WORK.parent / "hugo/bin/hugo") or shutil.which("hugo")
    if path is None:
        return None
    words = subprocess.run([path, "version"], check=True, capture_output=True, text=True).stdout.split()
    version = next(word for word in words if word[0] == "v" and word[1:2].isdigit())
    return {"path": path, "version": version}


def tell(message):
    print(f"[{time.strftime('%H:%M:%S')}] {message}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", action="store_true", help=f"also a register of {LARGE:,} institutions")
    parser.add_argument("sizes", metavar="SIZE", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    arguments = parser.parse_args()
    main(arguments.sizes, arguments.large)
