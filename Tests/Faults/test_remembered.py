"""Killed at every call that changes the disk, a run is remembered just if its publication came to stand."""

import shutil

from faults import Place, at_once, calls, spread, strace
from small_register import LATER, TREE

# As LATER, with a revocation of that day.
REVOKED = LATER | {
    "revocations.csv": LATER["revocations.csv"] + "B-1,2026-12-02,3,310101,示人社〔2026〕9号\n",
    "announcements/revocation-9.md": "---\ntitle: 撤销\ndate: 2026-12-02\ndocument: 示人社〔2026〕9号\n---\n\n全文。\n",
}


def test_what_stood_is_guarded_after_a_rollback_and_what_never_stood_is_not(published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(REVOKED)
    old = place.site()
    points = spread(calls(place, "build"), 40)
    found = at_once(lambda point: strike(place, point, old), points)
    assert [problem for problem in found if isinstance(problem, str)] == []
    assert {True, False} <= set(found), "nothing was struck before the publication stood, or nothing after"


def test_what_was_lost_is_guarded_however_its_rollback_ended(published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(TREE | {"announcements/note.md": "---\ntitle: 说明\ndate: 2026-11-30\n---\n\n全文。\n"})
    place.build()
    shutil.rmtree(place.public)
    place.write(TREE)
    found = at_once(lambda point: strike_putting_back(place, point), calls(place, "rollback"))
    assert [problem for problem in found if isinstance(problem, str)] == []
    assert {True, False} <= set(found), "nothing was struck before the publication was back, or nothing after"


def strike_putting_back(place, point):
    """Kills a rollback that puts back what was lost, ends it where it did not come to that, and builds without what only the
    lost publication had. Returns whether it was back at once, or what is wrong."""
    call, number = point
    copy = place.copy(place.folder.with_name(f"{call}-{number}"))
    run = copy.run("rollback", under=strace(f"--inject={call}:signal=SIGKILL:when={number}"))
    if run.returncode != -9:
        return f"{point}: not killed, {run.returncode}: {run.stderr}"
    is_back = copy.site() is not None
    if not is_back and copy.run("rollback").returncode != 0:
        return f"{point}: not put back"
    run = copy.run("build")
    shutil.rmtree(copy.folder)
    if run.returncode != 1 or "[record-vanished]" not in run.stderr:
        return f"{point}: forgotten; {run.returncode}: {run.stderr}"
    return is_back


def strike(place, point, old):
    """Kills a build, takes back what stands then, and builds without the revocation. Returns whether it had stood, or what is
    wrong."""
    call, number = point
    copy = place.copy(place.folder.with_name(f"{call}-{number}"))
    run = copy.run("build", under=strace(f"--inject={call}:signal=SIGKILL:when={number}"))
    if run.returncode != -9:
        return f"{point}: not killed, {run.returncode}: {run.stderr}"
    has_stood = copy.site() != old
    if has_stood and copy.run("rollback").returncode != 0:
        return f"{point}: not taken back"
    if copy.site() != old:
        return f"{point}: something else came back"
    copy.write(LATER)
    run = copy.run("build")
    shutil.rmtree(copy.folder)
    if has_stood != (run.returncode == 1 and "[record-vanished]" in run.stderr):
        return f"{point}: it had stood: {has_stood}; {run.returncode}: {run.stderr}"
    return has_stood
