"""A list of digests that cannot be read for once is no reason to take for nothing what was published."""

import re
import shutil

from faults import WORK, strace
from small_register import LATER, TREE

READING = ["openat", "newfstatat", "read", "readlink", "getdents64", "faccessat2"]
LIST = "SHA256SUMS"
# What is told of in the lists and where they are.
PLACES = re.compile(rf'[</"](public|{re.escape(WORK)}(/(latest|between)(/[0-9a-f]+)?)?)(/{LIST})?[>"]')

ONLY_LATER = {"announcements/only.md": "---\ntitle: 只\ndate: 2026-12-02\n---\n\n文。\n"}
WITHOUT_VISIT = {path: text for path, text in TREE.items() if "visit" not in path}


def test_the_list_that_stands(published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(WITHOUT_VISIT)
    strike_all(place)


def test_the_list_that_is_kept_of_what_was_lost(published, tmp_path):
    place = published.copy(tmp_path / "place")
    shutil.rmtree(place.public)
    place.write(WITHOUT_VISIT)
    strike_all(place)


def test_the_list_that_is_kept_of_a_later_day(published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(LATER | ONLY_LATER)
    place.build()
    place.write(TREE | ONLY_LATER)
    place.build()
    place.write(LATER)
    strike_all(place)


def strike_all(place):
    """Has each call that reads one of the lists, or asks whether it is there, fail once in a build that is refused."""
    assert is_told(place.run("build"))
    old = place.site()
    points = calls_on_lists(place)
    assert len(points) > 8, points
    assert [problem for point in points for problem in [strike(place, point, old)] if problem] == []


def strike(place, point, old):
    call, number = point
    for command in ["build", "check"]:
        run = place.run(command, under=strace(f"--inject={call}:error=EIO:when={number}"))
        if run.returncode != 2 and not is_told(run):
            return f"{point}: {command} ends with {run.returncode}: {run.stdout}{run.stderr}"
    if place.site() != old:
        return f"{point}: something else was published"
    return None


def is_told(run):
    return run.returncode == 1 and "[record-vanished]" in run.stderr


def calls_on_lists(place):
    """Those of a build's first thread: (name, number among those of its name)."""
    log = place.folder.with_name(place.folder.name + ".calls")
    place.run("build", under=strace("--trace=" + ",".join(READING), "--decode-fds=path", log=log))
    numbers, found, thread = {}, [], None
    for line in log.read_text("utf-8", "replace").splitlines():
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        thread = thread or match and match[1]
        if not match or "resumed" in line or match[1] != thread:
            continue
        numbers[match[2]] = numbers.get(match[2], 0) + 1
        if PLACES.search(match[3]):
            found.append((match[2], numbers[match[2]]))
    return found
