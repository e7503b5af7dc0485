"""A full disk, a read-only one, and an output folder on which something is mounted."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["full_disk", "read_only", "mounted_disk", "mounted_folder"])
def test_where_something_is_mounted(name, mounting, tmp_path):
    script = Path(__file__).with_name("mounted_runs.py")
    run = subprocess.run(
        [*mounting, sys.executable, script, name, tmp_path], text=True, capture_output=True)
    assert run.returncode == 0, run.stderr
