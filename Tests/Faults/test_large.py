"""A publication so large that a run reads what stands, and makes the log, while it does other things: it publishes what a
clean build would, and sees what was done to the files by hand."""

import json
import shutil
import subprocess
import sys

import pytest

from faults import ROOT, Place

INSTITUTIONS = 2_000


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    subprocess.run(
        [sys.executable, ROOT / "Benchmarks/make_register.py", str(INSTITUTIONS), folder / "content"], check=True)
    place = Place(folder)
    place.build()
    # What is read meanwhile is a list of more than a million bytes.
    assert (place.public / "SHA256SUMS").stat().st_size > 1_000_000
    return place


def published(place):
    """Builds: how many files were written, left alone and removed."""
    run = place.run("build", "--format", "json", threads=2)
    assert run.returncode == 0, run.stderr
    publication = json.loads(run.stdout)["publication"]
    return publication["written"], publication["left_alone"], publication["removed"]


def clean(place):
    """What is published of the records where nothing stands."""
    run = place.run("build", "--output", "clean")
    assert run.returncode == 0, run.stderr
    return place.site("clean")


def edit(place, name, old, new):
    table = place.folder / "content/districts/310115" / name
    text = table.read_text("utf-8")
    assert old in text
    table.write_text(text.replace(old, new, 1), "utf-8")


def test_nothing_is_written_where_nothing_changed(large, tmp_path):
    place = large.copy(tmp_path / "place")
    count = len(place.site())
    assert published(place) == (0, count, 0)


def test_a_changed_address_writes_what_shows_it(large, tmp_path):
    place = large.copy(tmp_path / "place")
    before = place.site()
    edit(place, "institutions.csv", "示例路", "新示例路")
    written, left_alone, removed = published(place)
    after = place.site()
    differing = {path for path in after if after[path] != before[path]}
    assert written == len(differing) == 3 and left_alone == len(after) - 3 and removed == 0
    assert after == clean(place)


def test_a_changed_name_is_in_the_lists_and_in_the_lookup(large, tmp_path):
    place = large.copy(tmp_path / "place")
    before = place.site()
    rows = (place.folder / "content/districts/310115/institutions.csv").read_text("utf-8").splitlines()
    # One that is listed.
    uscc, name = next(row.split(",")[:2] for row in rows[1:] if f"institutions/{row[:18]}.html" in before)
    edit(place, "institutions.csv", f"{uscc},{name}", f"{uscc},{name}新名")
    published(place)
    after = place.site()
    assert {path.split("/")[0] for path in after if after[path] != before.get(path)} >= {"lists", "lookup", "institutions"}
    assert after == clean(place)


def test_files_that_were_touched_are_made_whole(large, tmp_path):
    place = large.copy(tmp_path / "place")
    before = place.site()
    edit(place, "institutions.csv", "示例路", "新示例路")
    for folder in ["lookup/r", "institutions/", "awards/", "lists/"]:
        file = place.public / next(path for path in before if path.startswith(folder))
        # Written anew, not into: the publication before has the same file.
        file.unlink()
        file.write_bytes(b"x")
    (place.public / "lookup/sounds.js").unlink()
    published(place)
    assert place.site() == clean(place)


def test_a_folder_that_was_moved_back_is_made_whole(large, tmp_path):
    place = large.copy(tmp_path / "place")
    kept = tmp_path / "kept"
    shutil.copytree(place.public / "institutions", kept)
    edit(place, "institutions.csv", "示例路", "新示例路")
    published(place)
    after = place.site()
    shutil.rmtree(place.public / "institutions")
    kept.rename(place.public / "institutions")
    assert place.site() != after
    published(place)
    assert place.site() == after


def test_a_foreign_file_is_refused(large, tmp_path):
    place = large.copy(tmp_path / "place")
    before = place.site()
    (place.public / "awards/foreign.html").write_text("x")
    edit(place, "institutions.csv", "示例路", "新示例路")
    run = place.run("build")
    assert run.returncode == 2 and "awards/foreign.html" in run.stderr, run.stderr
    assert {path: bytes for path, bytes in place.site().items() if path != "awards/foreign.html"} == before


def test_a_signed_one_is_signed_anew(large, tmp_path):
    place = large.copy(tmp_path / "place")
    key = place.folder / "key.pem"
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", key], check=True)
    run = place.run("build", "--sign", "key.pem")
    assert run.returncode == 0, run.stderr
    edit(place, "institutions.csv", "示例路", "新示例路")
    run = place.run("build", "--sign", "key.pem")
    assert run.returncode == 0, run.stderr
    public = place.folder / "public.pem"
    subprocess.run(["openssl", "pkey", "-in", key, "-pubout", "-out", public], check=True)
    run = place.run("verify", "public", "--public-key", "public.pem")
    assert run.returncode == 0, run.stderr + run.stdout
