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


def lines(*changes):
    """What is printed: a letter, a text and a path each."""
    return "".join(f"{letter} {digest(text)} {path}\n" for letter, text, path in changes)


def sums(files):
    return "".join(f"{digest(files[path])}  {path}\n" for path in sorted(files))


def publish(folder, files):
    """Makes a folder a publication of these texts."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    (folder / "SHA256SUMS").write_text(sums(files))
    return folder


def send(public, store, path=os.environ["PATH"]):
    environment = {"PATH": path, "HOME": str(public), "RCLONE_CONFIG": os.devnull}
    return subprocess.run(
        [ROOT / "deploy" / "object-store", public, store], text=True, capture_output=True, env=environment)


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


CHANGES = [
    ("M", "[2]", "data/brands.json"), ("D", "x", "gone.html"), ("M", "home 2", "index.html"), ("A", "b", "new/b.html"),
    ("M", sums(SECOND), "SHA256SUMS")]


@pytest.fixture
def sent(tmp_path):
    """A store that holds the first publication, and the second one beside it."""
    store = tmp_path / "store"
    run = send(publish(tmp_path / "first", FIRST), store)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == lines(
        *(("A", FIRST[path], path) for path in sorted(FIRST)), ("A", sums(FIRST), "SHA256SUMS"))
    assert files(store) == files(tmp_path / "first")
    return publish(tmp_path / "second", SECOND), store


def test_only_what_differs_is_sent_and_what_is_gone_goes(sent):
    second, store = sent
    before = {path: (store / path).stat().st_ino for path in FIRST}
    kept = (store / "about us.html").stat().st_mtime_ns
    run = send(second, store)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == lines(*CHANGES)
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


@pytest.mark.parametrize("refused", ["gone", "list"])
def test_nothing_is_left_over_and_untold_where_a_run_ends_late(sent, tmp_path, refused):
    second, store = sent
    own = tmp_path / "bin"
    own.mkdir()
    # An rclone that fails when it is to take away what is gone, or to send the list.
    (own / "rclone").write_text(
        f"#!/bin/sh\ncase \"$*\" in */{refused}*) exit 1;; esac\nPATH='{os.environ['PATH']}' exec rclone \"$@\"\n")
    (own / "rclone").chmod(0o755)
    assert send(second, store, f"{own}:{os.environ['PATH']}").returncode != 0
    run = send(second, store)
    assert (run.returncode, run.stdout) == (0, lines(*CHANGES))
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
    public = publish(tmp_path / "first", FIRST)

    def told():
        run = send(public, store)
        assert (run.returncode, run.stderr) == (0, "")
        assert files(store) == files(public)
        return run.stdout.splitlines(keepends=True)

    (public / "SHA256SUMS.sig").write_text("first")
    assert told()[-2:] == [lines(("A", sums(FIRST), "SHA256SUMS")), lines(("A", "first", "SHA256SUMS.sig"))]
    (public / "SHA256SUMS.sig").write_text("by another key")
    assert told() == [lines(("M", "by another key", "SHA256SUMS.sig"))]
    public = publish(tmp_path / "second", SECOND)
    assert told() == [lines(change) for change in [*CHANGES, ("D", "by another key", "SHA256SUMS.sig")]]
    (public / "SHA256SUMS.sig").write_text("second")
    assert told() == [lines(("A", "second", "SHA256SUMS.sig"))]
    (public / "SHA256SUMS.sig").unlink()
    assert told() == [lines(("D", "second", "SHA256SUMS.sig"))]
    assert told() == []
