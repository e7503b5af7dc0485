"""deploy/object-store with rclone, to a folder in the place of a store: only what differs is sent, the list last."""

import hashlib
import os
import subprocess

import pytest

from site_under_test import ROOT

FIRST = {"index.html": "home 1", "about us.html": "about", "data/brands.json": "[1]", "lists/a.html": "a", "gone.html": "x"}
SECOND = {"index.html": "home 2", "about us.html": "about", "data/brands.json": "[2]", "lists/a.html": "a", "new/b.html": "b"}


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def publish(folder, files):
    """Makes a folder a publication of these texts."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    (folder / "SHA256SUMS").write_text("".join(f"{digest(files[path])}  {path}\n" for path in sorted(files)))
    return folder


def send(public, store):
    environment = {"PATH": os.environ["PATH"], "HOME": str(public), "RCLONE_CONFIG": os.devnull}
    return subprocess.run(
        [ROOT / "deploy" / "object-store", public, store], text=True, capture_output=True, env=environment)


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def sent(tmp_path):
    """A store that holds the first publication, and the second one beside it."""
    store = tmp_path / "store"
    run = send(publish(tmp_path / "first", FIRST), store)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == "".join(f"A {digest(FIRST[path])} {path}\n" for path in sorted(FIRST))
    assert files(store) == files(tmp_path / "first")
    return publish(tmp_path / "second", SECOND), store


def test_only_what_differs_is_sent_and_what_is_gone_goes(sent):
    second, store = sent
    before = {path: (store / path).stat().st_ino for path in FIRST}
    kept = (store / "about us.html").stat().st_mtime_ns
    run = send(second, store)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == (
        f"M {digest('[2]')} data/brands.json\nD {digest('x')} gone.html\nM {digest('home 2')} index.html\n"
        f"A {digest('b')} new/b.html\n")
    assert files(store) == files(second)
    assert (store / "about us.html").stat().st_ino == before["about us.html"]
    assert (store / "about us.html").stat().st_mtime_ns == kept
    assert send(second, store).stdout == ""


def test_a_run_that_was_interrupted_is_made_again(sent):
    second, store = sent
    # All but the list had arrived, one file in part.
    for path, text in SECOND.items():
        (store / path).parent.mkdir(exist_ok=True)
        (store / path).write_text(text)
    (store / "index.html").write_text("ho")
    assert send(second, store).returncode == 0
    assert files(store) == files(second)


def test_a_publication_that_is_not_whole_is_not_sent(sent, tmp_path):
    second, store = sent
    (second / "lists/a.html").write_text("tampered")
    run = send(second, store)
    assert run.returncode != 0 and "lists/a.html: FAILED" in run.stderr
    assert files(store) == files(tmp_path / "first")


def test_a_store_that_cannot_be_asked_is_not_taken_for_an_empty_one(sent):
    second, _ = sent
    run = send(second, "no-such-remote:bucket")
    assert run.returncode == 2
    assert "didn't find section in config file" in run.stderr
    assert run.stdout == ""


def test_a_signature_comes_after_its_list_and_goes_with_it(tmp_path):
    store = tmp_path / "store"
    first = publish(tmp_path / "first", FIRST)
    (first / "SHA256SUMS.sig").write_text("first")
    assert send(first, store).returncode == 0
    assert files(store) == files(first)
    unsigned = publish(tmp_path / "second", SECOND)
    run = send(unsigned, store)
    assert (run.returncode, run.stderr) == (0, "")
    assert files(store) == files(unsigned)
    (unsigned / "SHA256SUMS.sig").write_text("second")
    assert send(unsigned, store).returncode == 0
    assert files(store) == files(unsigned)
    (unsigned / "SHA256SUMS.sig").unlink()
    assert send(unsigned, store).returncode == 0
    assert files(store) == files(unsigned)
