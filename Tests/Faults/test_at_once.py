"""Two runs at the same folder at once. The first is stopped at a call, not slowed down, so nothing depends on time."""

import os
import signal
import subprocess

import pytest

from faults import WORK, Place, calls, strace
from small_register import LATER, OTHER_PHONE, TREE


class Stopped:
    """A build that stops itself at a call, and goes on when it is told to."""

    def __init__(self, place, call, number):
        self.log = place.folder / "content.log"
        command = [*strace(f"--trace={call}", f"--inject={call}:signal=SIGSTOP:when={number}", log=self.log),
                   *place.command("build")]
        self.log.touch()
        self.process = subprocess.Popen(
            command, cwd=place.folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"})
        while "stopped by SIGSTOP" not in self.log.read_text("utf-8", "replace"):
            assert self.process.poll() is None, f"it ended before it came to {call}: {self.process.stderr.read()}"

    def go_on(self):
        """Lets it run to its end: exit status and standard error."""
        line = next(line for line in self.log.read_text("utf-8", "replace").splitlines() if "stopped by SIGSTOP" in line)
        os.kill(int(line.split()[0]), signal.SIGCONT)
        _, error = self.process.communicate()
        self.log.unlink()
        return self.process.returncode, error


@pytest.mark.parametrize("command", ["build", "rollback"])
def test_the_second_is_refused_and_the_first_goes_on(command, published, tmp_path):
    place = published.copy(tmp_path / "place")
    old = place.site()
    place.write(OTHER_PHONE)
    first = Stopped(place, "syncfs", 1)
    second = place.run(command)
    assert second.returncode == 2
    assert second.stderr.startswith("error: one build at a time publishes to a folder: another is at `public`\n")
    assert place.site() == old
    assert first.go_on() == (0, "")
    assert place.site() != old and place.litter() == []


def test_what_was_published_after_the_comparison_is_not_replaced(published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(OTHER_PHONE)
    first = Stopped(place, "mkdir", 1)
    place.write(LATER)
    place.build()
    between = place.site()
    status, error = first.go_on()
    assert status == 2
    assert error.startswith("error: a publication replaces the one that it was compared with: `public` has changed")
    assert place.site() == between and place.litter() == []


def test_a_work_folder_that_another_run_takes_away_is_not_published_in(tmp_path):
    place = Place(tmp_path / "place")
    place.write(TREE)
    points = calls(place, "build")
    before_lock = points[next(index for index, (name, _) in enumerate(points) if name == "flock") - 1]
    assert before_lock[0] == "openat"
    second = Stopped(place, *before_lock)
    # What a run that failed does last.
    (place.folder / WORK).rmdir()
    status, error = second.go_on()
    assert status == 2
    assert error.startswith("error: one build at a time publishes to a folder: another is at `public`\n")
    assert place.site() is None and place.litter() == []
    place.build()
