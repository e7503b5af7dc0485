"""The same records make the same bytes: on any day, in any folder and zone, in whatever order their files were made, on one
thread or two."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from faults import MINGLU, ROOT

SAMPLE = ROOT / "content"


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return built(tmp_path_factory.mktemp("plain"), SAMPLE)


def built(folder, content, *arguments, under=(), **environment):
    """Every byte that a build publishes: path → bytes."""
    run = subprocess.run(
        [*under, MINGLU, "build", "--content", content, "--templates", ROOT / "templates", "--output", folder / "public",
         *arguments],
        cwd=folder, text=True, capture_output=True, env={"PATH": os.environ["PATH"], "LC_ALL": "C", **environment})
    assert run.returncode == 0, run.stderr
    public = folder / "public"
    return {path.relative_to(public).as_posix(): path.read_bytes() for path in public.rglob("*") if path.is_file()}


@pytest.mark.parametrize("threads", ["1", "2", "7"])
def test_on_one_thread_or_several(threads, expected, tmp_path):
    assert built(tmp_path, SAMPLE, "--threads", threads) == expected


@pytest.mark.parametrize("moment", ["1999-12-31 23:59:58", "2026-12-01 00:00:00", "2031-02-28 12:00:00"])
def test_on_any_day_in_any_zone_and_language(moment, expected, tmp_path):
    clock = ["faketime", "-f", moment]
    seen = subprocess.run([*clock, "date", "--utc", "+%Y"], capture_output=True, text=True, check=True, env={"PATH": os.environ["PATH"]})
    assert seen.stdout.strip() == moment[:4], "the clock is not another one"
    assert built(tmp_path, SAMPLE, under=clock, TZ="Pacific/Kiritimati", LANG="tr_TR.UTF-8", LC_ALL="zh_CN.UTF-8") == expected


def test_in_whatever_order_the_files_were_made(expected, tmp_path):
    # In memory a folder lists its files by when they were made; elsewhere often by a digest of their names.
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        pytest.skip("no file system in memory at /dev/shm, where the order of making shows")
    base = memory / f"minglu-{os.getpid()}"
    try:
        listings = []
        for name, order in [("forwards", False), ("backwards", True)]:
            content = copied(SAMPLE, base / name, order)
            listings.append(os.listdir(content / "announcements"))
            (base / f"{name}-site").mkdir()
            assert built(base / f"{name}-site", content) == expected
        assert listings[0] != listings[1], "the folders list their files in the same order"
    finally:
        shutil.rmtree(base, ignore_errors=True)


def copied(source, target, is_reversed):
    for file in sorted((path for path in source.rglob("*") if path.is_file()), reverse=is_reversed):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    return target


def test_an_incremental_build_makes_what_a_first_one_makes(expected, tmp_path):
    other = copied(SAMPLE, tmp_path / "other", False)
    table = other / "districts/310115/institutions.csv"
    table.write_text(table.read_text("utf-8").replace("021", "022"), "utf-8")
    assert built(tmp_path, other) != expected
    assert built(tmp_path, SAMPLE) == expected
