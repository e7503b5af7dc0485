"""Runs that need a mount of their own: mounted_runs.py NAME FOLDER, in a namespace in which that is allowed.

A failed assertion ends it with its place and what was found.
"""

import subprocess
import sys
from pathlib import Path

from faults import Place, calls, spread, strace
from small_register import FEWER_PAGES, OTHER_PHONE, TREE


def mount(*arguments):
    subprocess.run(["mount", *arguments], check=True)


def begun(folder):
    place = Place(folder)
    place.folder.mkdir(exist_ok=True)
    place.write(TREE)
    return place


def full_disk(folder):
    """A file system of 4 MB, filled up to one more page of room each time, until a build finds room enough."""
    mount("-t", "tmpfs", "-o", "size=4m", "none", str(folder))
    place = begun(folder / "place")
    place.build()
    old = place.site()
    place.write(OTHER_PHONE)
    filler, refusals = folder / "filler", 0
    for pages in range(200):
        fill(filler)
        with filler.open("r+b") as file:
            file.truncate(max(filler.stat().st_size - pages * 4096, 0))
        run = place.run("build")
        if run.returncode == 0:
            break
        refusals += 1
        assert run.returncode == 2, run
        assert "(No space left on device)" in run.stderr, run
        assert "what stood before still stands" in run.stderr, run
        assert place.site() == old, pages
        assert place.litter() == [], (pages, place.litter())
    assert refusals >= 3, "the disk was not full"
    assert run.returncode == 0 and place.litter() == [], run
    filler.unlink()
    new = place.site()
    assert new != old and place.build() and place.site() == new


def fill(file):
    with file.open("ab", buffering=0) as stream:
        try:
            while stream.write(b"\0" * 4096) == 4096:
                pass
        except OSError:
            pass


def read_only(folder):
    """Nothing can be written: neither beside the output nor in it."""
    place = begun(folder / "place")
    place.build()
    old = place.site()
    place.write(OTHER_PHONE)
    mount("--bind", str(place.folder), str(place.folder))
    mount("-o", "remount,bind,ro", str(place.folder))
    run = place.run("build")
    assert run.returncode == 2 and "Read-only file system" in run.stderr, run
    assert place.site() == old and place.litter() == []
    run = place.run("rollback")
    assert run.returncode == 2 and place.site() == old, run
    mount("-o", "remount,bind,rw", str(place.folder))
    place.build()
    assert place.site() != old and place.litter() == []


def mounted_disk(folder):
    """Another file system is mounted on the output folder."""
    place = begun(folder / "place")
    place.public.mkdir()
    mount("-t", "tmpfs", "none", str(place.public))
    file_by_file(place)


def mounted_folder(folder):
    """Another folder of the same file system is mounted on the output folder, as containers do it."""
    place = begun(folder / "place")
    place.public.mkdir()
    (folder / "elsewhere").mkdir()
    mount("--bind", str(folder / "elsewhere"), str(place.public))
    file_by_file(place)


def file_by_file(place):
    said = "cannot be exchanged as a whole"
    run = place.build()
    assert said in run.stderr, run
    old = place.site()
    place.write(FEWER_PAGES)
    reference = Place(place.folder.with_name("reference"))
    reference.folder.mkdir()
    reference.write(FEWER_PAGES)
    reference.build()
    new = reference.site()
    struck = 0
    for call, number in spread([point for point in listed_calls(place, old)], 12):
        run = place.run("build", under=strace(f"--inject={call}:signal=SIGKILL:when={number}"))
        assert run.returncode == -9, run
        left = {path: bytes for path, bytes in place.site().items() if not path.startswith(".minglu/")}
        assert all(bytes in (old.get(path), new.get(path)) for path, bytes in left.items()), (call, number)
        assert said in place.build().stderr
        assert place.site() == new and place.litter() == [], (call, number, place.litter())
        return_to(place, old)
        struck += 1
    assert struck == 12
    place.build()
    assert place.site() == new and place.litter() == []
    # What cannot be exchanged has no publication before to return to.
    assert place.run("rollback").returncode == 2 and place.site() == new
    lost_and_found(place)


def lost_and_found(place):
    """What the mounted file system keeps of its own is neither read nor touched, and is no part of the publication."""
    found = place.public / "lost+found/#12"
    found.parent.mkdir(mode=0o700)
    found.write_bytes(b"found")
    changed = found.stat().st_ctime_ns
    other_phone = FEWER_PAGES | {path: OTHER_PHONE[path] for path in FEWER_PAGES if path in OTHER_PHONE}
    for tree in [other_phone, FEWER_PAGES]:
        place.write(tree)
        place.build()
        assert found.read_bytes() == b"found" and found.stat().st_ctime_ns == changed
        for check in CHECKS:
            run = place.run(*check)
            assert run.returncode == 0, run
    # A folder of that name further down is another's, and so is a file in its place.
    (place.public / "institutions/lost+found").mkdir()
    refuse_stray(place, "institutions/lost+found/mine")
    (place.public / "institutions/lost+found").rmdir()
    found.unlink()
    found.parent.rmdir()
    refuse_stray(place, "lost+found")
    place.build()


CHECKS = [["check", "--published", "public"], ["verify", "public"]]


def refuse_stray(place, path):
    stray = place.public / path
    stray.write_bytes(b"mine")
    for arguments, status in [(["build"], 2), *((check, 1) for check in CHECKS)]:
        run = place.run(*arguments)
        assert run.returncode == status and path in run.stdout + run.stderr, run
    assert stray.read_bytes() == b"mine"
    stray.unlink()


def return_to(place, site):
    """Puts a site's bytes back by hand: an earlier publication is refused by the guard."""
    for path in sorted(place.public.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for path, bytes in site.items():
        file = place.public / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes)


def listed_calls(place, site):
    """The calls of a run here, which is then taken back: a copy would not be mounted on."""
    found = calls(place, "build", is_copied=False)
    return_to(place, site)
    return found


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]))
