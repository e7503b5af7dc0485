"""Folders that are costly to make, and made once for all runs of pytest that go side by side."""

import fcntl
import os
import shutil


def made_once(tmp_path_factory, name, make):
    """The folder of that name, filled by `make(folder)` where no other run has done it. Nobody changes it afterwards."""
    base = tmp_path_factory.getbasetemp()
    # Side by side, each run has a folder of its own within that of all.
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, is_made = base / name, base / f"{name}.made"
    with open(base / f"{name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_made.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            is_made.touch()
    return folder
