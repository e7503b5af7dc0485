"""deploy/object-store with rclone, to a folder in the place of a store: only what differs is sent, the list last; and what
becomes of the store where a run is interrupted, or another publication takes the place of the one that is being sent."""

import os
import subprocess

import pytest

from publications import digest, files, path_with, publish, sums, swap
from site_under_test import ROOT

FIRST = {
    "-about.html": "-", "index.html": "home 1", "about us.html": "about", "data/brands.json": "[1]", "lists/a.html": "a",
    "gone.html": "x", "-gone.html": "-", "log/checkpoint": "c 1", "log/tile/0/000.p/1": "t 1"}
SECOND = {
    "-about.html": "- 2", "index.html": "home 2", "about us.html": "about", "data/brands.json": "[2]", "lists/a.html": "a",
    "new/b.html": "b", "log/checkpoint": "c 2", "log/tile/0/000.p/2": "t 2"}


def lines(*changes):
    """What is printed: a letter, a text and a path each."""
    return "".join(f"{letter} {digest(text)} {path}\n" for letter, text, path in changes)


def send(public, store, path=os.environ["PATH"], umask=-1):
    environment = {"PATH": path, "HOME": str(public.parent), "TMPDIR": str(public.parent), "RCLONE_CONFIG": os.devnull}
    return subprocess.run(
        [ROOT / "deploy" / "object-store", public, store], text=True, capture_output=True, env=environment,
        umask=umask)


CHANGES = [
    ("M", "- 2", "-about.html"), ("D", "-", "-gone.html"), ("M", "[2]", "data/brands.json"), ("D", "x", "gone.html"),
    ("M", "home 2", "index.html"), ("M", "c 2", "log/checkpoint"), ("D", "t 1", "log/tile/0/000.p/1"),
    ("A", "t 2", "log/tile/0/000.p/2"), ("A", "b", "new/b.html"), ("M", sums(SECOND), "SHA256SUMS")]


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


def test_what_is_sent_to_a_folder_is_for_everybody_to_read_whatever_the_umask(tmp_path):
    store = tmp_path / "store"
    assert send(publish(tmp_path / "first", FIRST), store, umask=0o077).returncode == 0
    assert {oct(path.stat().st_mode & 0o777) for path in store.rglob("*") if path.is_file()} == {"0o644"}
    assert {oct(path.stat().st_mode & 0o777) for path in [store, *store.rglob("*")] if path.is_dir()} == {"0o755"}


def test_a_run_that_was_interrupted_is_made_again(sent):
    second, store = sent
    # All but the list had arrived, one file in part.
    for path, text in SECOND.items():
        (store / path).parent.mkdir(exist_ok=True)
        (store / path).write_text(text)
    (store / "index.html").write_text("ho")
    assert send(second, store).returncode == 0
    assert files(store) == files(second)


def rclone_that(folder, command, stage):
    """The path on which an rclone is found that does something else where its arguments match a stage."""
    return path_with(folder, "rclone", f"case \"$*\" in {stage}) {command} ;; esac\nexec rclone \"$@\"")


# What the arguments of rclone are at each step of a run.
STAGES = {
    "sending": "*/SHA256SUMS.sending*", "data": "*/data*", "pages": "*/pages*", "gone": "*/gone*",
    "list": "*/new/SHA256SUMS\\ *"}


def test_what_pages_and_the_log_point_to_is_there_before_them_and_no_cache_keeps_any_of_it(sent, tmp_path):
    second, store = sent
    noted = tmp_path / "noted"
    # The fifth argument of a copy is the file with what it sends.
    note = f"{{ echo \"$@\"; [ \"$1\" != copy ] || sed 's/^/  /' \"$5\"; }} >> '{noted}'"
    assert send(second, store, rclone_that(tmp_path / "bin", note, "*")).returncode == 0
    told = noted.read_text().splitlines()
    assert [line.strip() for line in told if line.startswith("  ")] == [
        "data/brands.json", "log/tile/0/000.p/2", "log/checkpoint", "-about.html", "index.html", "new/b.html"]
    sendings = [line for line in told if line.startswith("copy") and line.split()[2].startswith(str(store))]
    assert len(sendings) == 5
    assert all("--header-upload Cache-Control: no-cache" in line for line in sendings)


def test_a_file_of_the_same_size_and_time_but_other_bytes_is_sent(sent):
    second, store = sent
    for path in SECOND:
        for file in [second / path, store / path]:
            if file.exists():
                os.utime(file, (1_000_000_000, 1_000_000_000))
    assert send(second, store).returncode == 0
    assert files(store) == files(second)


@pytest.mark.parametrize("refused", STAGES)
def test_nothing_is_left_over_and_untold_where_a_run_ends_early(sent, tmp_path, refused):
    second, store = sent
    path = rclone_that(tmp_path / "bin", "exit 1", STAGES[refused])
    assert send(second, store, path).returncode != 0
    run = send(second, store)
    assert (run.returncode, run.stdout) == (0, lines(*CHANGES))
    assert files(store) == files(second)


@pytest.mark.parametrize("refused, reached", [("data", False), ("list", True)])
def test_what_an_interrupted_run_has_sent_goes_where_it_is_taken_back(sent, tmp_path, refused, reached):
    second, store = sent
    first = tmp_path / "first"
    path = rclone_that(tmp_path / "bin", "exit 1", STAGES[refused])
    assert send(second, store, path).returncode != 0
    assert (store / "new/b.html").exists() == reached
    run = send(first, store)
    assert (run.returncode, run.stderr) == (0, "")
    # Caches may have any of it.
    assert run.stdout == lines(
        ("M", "-", "-about.html"), ("M", "-", "-gone.html"), ("M", "[1]", "data/brands.json"), ("M", "x", "gone.html"),
        ("M", "home 1", "index.html"), ("M", "c 1", "log/checkpoint"), ("M", "t 1", "log/tile/0/000.p/1"),
        ("D", "t 2", "log/tile/0/000.p/2"), ("D", "b", "new/b.html"), ("M", sums(FIRST), "SHA256SUMS"))
    assert files(store) == files(first)
    assert send(first, store).stdout == ""


def test_what_several_interrupted_runs_have_sent_is_not_forgotten(sent, tmp_path):
    second, store = sent
    path = rclone_that(tmp_path / "bin", "exit 1", STAGES["gone"])
    assert send(second, store, path).returncode != 0
    third = publish(tmp_path / "third", {**FIRST, "third.html": "3"})
    assert send(third, store, path).returncode != 0
    assert (store / "third.html").exists() and (store / "new/b.html").exists()
    first = tmp_path / "first"
    assert send(first, store).returncode == 0
    assert files(store) == files(first)


def test_a_run_that_ended_after_its_list_leaves_nothing_behind(sent, tmp_path):
    second, store = sent
    path = rclone_that(tmp_path / "bin", "exit 1", "deletefile*")
    assert send(second, store, path).returncode != 0
    assert (store / "SHA256SUMS").read_text() == sums(SECOND)
    run = send(second, store)
    assert (run.returncode, run.stdout.splitlines()[-1]) == (0, lines(("M", sums(SECOND), "SHA256SUMS")).strip())
    assert files(store) == files(second)


# The list's and the signature's sending, and the end.
@pytest.mark.parametrize("refused", [STAGES["list"], "*/new/SHA256SUMS.sig\\ *", "deletefile*.sending"])
@pytest.mark.parametrize("signature, told", [
    ("second", [("M", "second", "SHA256SUMS.sig")]), (None, [("D", "first", "SHA256SUMS.sig")])])
def test_the_list_and_its_signature_are_told_after_a_run_that_ended_late(tmp_path, refused, signature, told):
    store = tmp_path / "store"
    public = publish(tmp_path / "first", FIRST)
    (public / "SHA256SUMS.sig").write_text("first")
    assert send(public, store).returncode == 0
    public = publish(tmp_path / "second", SECOND)
    if signature:
        (public / "SHA256SUMS.sig").write_text(signature)
    elif "sig" in refused:
        refused = "deletefile*.sig"
    assert send(public, store, rclone_that(tmp_path / "bin", "exit 1", refused)).returncode != 0
    run = send(public, store)
    assert run.returncode == 0
    assert run.stdout.endswith(lines(("M", sums(SECOND), "SHA256SUMS"), *told))
    assert files(store) == files(public)
    assert send(public, store).stdout == ""


# Another transfer to its end, at the step's beginning or just after it. Where it makes its lock, no other machine can see.
@pytest.mark.parametrize("stage", ["sending", "data", "pages", "gone", "listed"])
def test_two_transfers_at_once_leave_nothing_that_the_next_run_does_not_mend(sent, tmp_path, stage):
    second, store = sent
    third = publish(tmp_path / "third", {**FIRST, "index.html": "home 3", "withdrawn.html": "w"})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = f"TMPDIR='{elsewhere}' '{ROOT}/deploy/object-store' '{third}' '{store}' > '{elsewhere}/told'"
    if stage == "listed":
        stage, other = "list", f"rclone \"$@\"; {other}; exit"
    path = rclone_that(tmp_path / "bin", other, STAGES[stage] if stage != "sending" else "copyto*/SHA256SUMS.sending*")
    run = send(second, store, path)
    assert run.returncode == 2
    assert run.stderr.endswith(f"another transfer to {store} came between: run object-store again when it is done\n")
    assert (elsewhere / "told").read_text()
    assert (store / "SHA256SUMS.sending").exists()
    assert send(second, store).returncode == 0
    assert files(store) == files(second)


def test_a_second_transfer_on_the_machine_does_not_begin(sent, tmp_path):
    second, store = sent
    other = f"'{ROOT}/deploy/object-store' '{tmp_path}/first' '{store}' 2> '{tmp_path}/said'; echo $? >> '{tmp_path}/said'"
    run = send(second, store, rclone_that(tmp_path / "bin", other, STAGES["data"]))
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "said").read_text() == (
        f"another transfer to {store} is under way: run object-store again when it is done\n2\n")
    assert files(store) == files(second)


@pytest.mark.parametrize("stage", ["data", "pages"])
@pytest.mark.parametrize("ends_as", ["another", "itself"])
def test_two_publications_are_not_mixed_where_one_takes_the_others_place(sent, tmp_path, stage, ends_as):
    second, store = sent
    other = publish(tmp_path / "other", {**SECOND, "index.html": "home 3", "data/brands.json": "[3]"})
    back = swap(second, other) if ends_as == "itself" else ":"
    command = f"{swap(second, other)}; rclone \"$@\"; status=$?; {back}; exit $status"
    run = send(second, store, rclone_that(tmp_path / "bin", command, STAGES[stage]))
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == f"{second} was published anew meanwhile: run object-store again\n"
    assert (store / "SHA256SUMS").read_text() == sums(FIRST)
    assert send(second, store).returncode == 0
    assert files(store) == files(second)


def test_a_publication_that_is_replaced_while_it_is_read_is_not_sent(sent, tmp_path):
    second, store = sent
    script = f"rm -r '{second}'; cp -r '{tmp_path}/first' '{second}'; exec sha256sum \"$@\""
    run = send(second, store, path_with(tmp_path / "bin", "sha256sum", script))
    assert run.returncode == 2 and run.stderr.endswith("was published anew meanwhile: run object-store again\n")
    assert files(store) == files(tmp_path / "first")


def test_a_shard_is_not_sent(sent, tmp_path):
    _, store = sent
    shard = publish(tmp_path / "shard", {"SHARD": "1/4", "files/index.html.part": "home"})
    run = send(shard, store)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == f"{shard} is a shard, no publication: join all shards with minglu assemble\n"
    assert files(store) == files(tmp_path / "first")


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
