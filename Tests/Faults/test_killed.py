"""SIGKILL at every call by which publishing changes the disk, one run for each."""

import shutil

import pytest

from faults import WORK, Place, at_once, calls, spread, strace
from small_register import FEWER_PAGES, LATER, OTHER_PHONE, TREE

NO_EXCHANGE = "--inject=renameat2:error=EXDEV"

# Name → (what is published before, what is then, the command that is killed, further faults, how many calls are
# struck: calls that are made a few times are all among them, the others lie spread over the run).
RUNS = {
    "first publication": (None, TREE, "build", [], 40),
    "one number changed": (TREE, OTHER_PHONE, "build", [], 45),
    "pages removed": (TREE, FEWER_PAGES, "build", [], 35),
    "every page changed": (TREE, LATER, "build", [], 35),
    "one number changed, file by file": (TREE, OTHER_PHONE, "build", [NO_EXCHANGE], 30),
    "pages removed, file by file": (TREE, FEWER_PAGES, "build", [NO_EXCHANGE], 25),
    "rolled back": (TREE, TREE, "rollback", [], 20),
}


@pytest.fixture(params=RUNS)
def run(request, published, tmp_path):
    """A place ready for the run that is to be killed, and the run."""
    before, after, command, faults, count = RUNS[request.param]
    if before is None:
        place = Place(tmp_path / "place")
        place.folder.mkdir()
    else:
        place = published.copy(tmp_path / "place")
    place.write(after)
    return place, command, faults, count


def test_a_killed_run_leaves_the_old_publication_or_the_new_one(run):
    place, command, faults, count = run
    old, new = place.site(), outcome(place, command)
    points = spread(calls(place, command, *faults), count)
    assert len(points) == count, "there are fewer calls to strike"
    found = at_once(lambda point: strike(place, command, faults, point, old, new), points)
    assert [problem for problem in found if problem] == []


def outcome(place, command):
    """What stands after a run that nothing happens to."""
    copy = place.copy(place.folder.with_name("undisturbed"))
    assert copy.run(command).returncode == 0
    return copy.site()


def strike(place, command, faults, point, old, new):
    """Kills one run in a copy, looks at what is left, and builds again. Returns what is wrong, or nothing."""
    call, number = point
    copy = place.copy(place.folder.with_name(f"{call}-{number}"))
    run = copy.run(command, under=strace(*faults, f"--inject={call}:signal=SIGKILL:when={number}"))
    if run.returncode != -9:
        return f"{point}: not killed, {run.returncode}: {run.stderr}"
    # What was changed is taken back now and then, where that is not itself a rewriting of what was published.
    is_taken_back = command == "build" and old is not None and old.keys() == new.keys() and number % 3 == 0
    problem = wrong_after_kill(copy.site(), old, new, bool(faults)) or wrong_after_next(
        copy, TREE if is_taken_back else None, old if is_taken_back or command == "rollback" else new)
    if not problem and not faults and command == "build" and not is_taken_back and copy.site(f"{WORK}/previous") != old:
        problem = "the publication before is not the one that stood"
    shutil.rmtree(copy.folder)
    return f"{point}: {problem}" if problem else None


def wrong_after_kill(left, old, new, is_filewise):
    if left == old or left == new:
        return None
    if is_filewise and {path: bytes for path, bytes in left.items() if bytes not in (old.get(path), new.get(path))} == {}:
        return None
    return f"left neither the old publication nor the new one: {difference(left, old)} and {difference(left, new)}"


def wrong_after_next(place, tree, expected):
    """What is wrong after another build, of other records if any are given."""
    if tree:
        place.write(tree)
    run = place.run("build")
    if run.returncode != 0:
        return f"the next build failed: {run.stderr}"
    if place.site() != expected:
        return f"the next build made something else: {difference(place.site(), expected)}"
    return f"litter after the next build: {place.litter()}" if place.litter() else None


def difference(site, other):
    if site is None or other is None:
        return "there is none" if site is None else "there was none"
    return sorted(path for path in site.keys() | other.keys() if site.get(path) != other.get(path))


def test_at_least_two_hundred_points_are_struck():
    assert sum(count for *_, count in RUNS.values()) >= 200
