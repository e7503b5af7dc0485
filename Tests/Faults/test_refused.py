"""Every call by which publishing changes the disk refused once, or from some moment on: a full disk, a broken one, no more
descriptors. What failed is said, and what is said is true."""

import shutil

import pytest

from faults import Place, at_once, calls, spread, strace
from small_register import FEWER_PAGES, OTHER_PHONE, TREE
from test_killed import NO_EXCHANGE, difference, outcome, wrong_after_next

REASONS = {"ENOSPC": "No space left on device", "EIO": "Input/output error", "EMFILE": "Too many open files"}
REFUSABLE = ["write", "linkat", "renameat", "renameat2", "rename", "fsync", "syncfs", "mkdir", "mkdirat", "openat", "unlinkat",
             "getdents64", "flock"]

RUNS = {
    "first publication": (None, TREE, "build", [], 14),
    "one number changed": (TREE, OTHER_PHONE, "build", [], 16),
    "pages removed": (TREE, FEWER_PAGES, "build", [], 8),
    "one number changed, file by file": (TREE, OTHER_PHONE, "build", [NO_EXCHANGE], 8),
    "rolled back": (TREE, TREE, "rollback", [], 6),
}


@pytest.mark.parametrize("name", RUNS)
def test_a_refused_call_leaves_the_old_publication_or_the_new_one(name, published, tmp_path):
    before, after, command, faults, count = RUNS[name]
    place = published.copy(tmp_path / "place") if before else Place(tmp_path / "place")
    place.write(after)
    old, new = place.site(), outcome(place, command)
    possible = [point for point in calls(place, command, *faults) if point[0] in REFUSABLE]
    points = spread([point for point in possible if not faults or point[0] != "renameat2"], count)
    # Every other time it stays that way from then on; not for write, or the run could not say what failed either.
    strikes = [(point, reason, "+" if index % 2 and point[0] != "write" else "")
               for index, point in enumerate(points) for reason in rotated(list(REASONS), index)[:2]]
    found = at_once(lambda strike: struck(place, command, faults, strike, old, new), strikes)
    assert [problem for problem in found if problem] == []


def rotated(items, by):
    return items[by % len(items):] + items[:by % len(items)]


def struck(place, command, faults, strike, old, new):
    (call, number), reason, on = strike
    copy = place.copy(place.folder.with_name(f"{call}-{number}-{reason}"))
    run = copy.run(command, under=strace(*faults, f"--inject={call}:error={reason}:when={number}{on}"))
    problem = wrong(run, copy.site(), old, new, bool(faults), reason) or wrong_after_next(
        copy, None, old if command == "rollback" else new)
    shutil.rmtree(copy.folder)
    return f"{strike}: {problem}" if problem else None


def wrong(run, left, old, new, is_filewise, reason):
    if run.returncode == 0:
        return None if left == new else f"said to be done, but differs: {difference(left, new)}"
    if run.returncode != 2:
        return f"ended with {run.returncode}: {run.stderr}"
    if not run.stderr.startswith("error: ") or REASONS[reason] not in run.stderr:
        return f"does not say what failed: {run.stderr!r}"
    if left == old or left == new and "what stood before still stands" not in run.stderr:
        return None
    if is_filewise and all(bytes in (old.get(path), new.get(path)) for path, bytes in left.items()):
        return None
    return f"left something else than it says: {difference(left, old)}, {run.stderr!r}"


@pytest.mark.parametrize("command, number", [("build", 1), ("build", 2), ("rollback", 1)])
def test_a_run_for_which_no_thread_is_started_says_so(command, number, published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(OTHER_PHONE)
    old = place.site()
    run = place.run(command, under=strace(f"--inject=clone3:error=EAGAIN:when={number}+"))
    assert run.stderr.startswith("error: the system starts no more threads for this program (Resource temporarily unavailable)")
    assert (run.returncode, place.site()) == (2, old)
    assert wrong_after_next(place, None, outcome(place, "build")) is None


@pytest.mark.parametrize("call", ["epoll_create1", "eventfd2", "timerfd_create"])
@pytest.mark.parametrize("command", ["build", "check", "rollback"])
def test_a_run_that_has_nothing_to_wait_with_says_so(command, call, published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(OTHER_PHONE)
    old = place.site()
    run = place.run(command, under=strace(f"--inject={call}:error=EMFILE"))
    assert run.stderr.startswith("error: the system opens no more files for this program (Too many open files)"), run
    assert (run.returncode, place.site()) == (2, old)
    assert wrong_after_next(place, None, outcome(place, "build")) is None
