"""What a test of faults needs of the machine. Where it is not to be had the test is skipped, and the run says why."""

import subprocess

import pytest

from faults import Place
from small_register import TREE


@pytest.fixture(scope="session", autouse=True)
def traceable():
    """strace must be able to trace; some containers forbid it."""
    run = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, text=True)
    if run.returncode != 0:
        pytest.skip("strace cannot trace here: " + run.stderr.strip())


@pytest.fixture(scope="session")
def mounting():
    """A prefix under which a command has its own mounts, in a namespace that goes with it."""
    for prefix in [["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"]]:
        run = subprocess.run(
            [*prefix, "sh", "-c", "mount -t tmpfs none /mnt"], capture_output=True, text=True)
        if run.returncode == 0:
            return prefix
    pytest.skip("nothing can be mounted here: " + run.stderr.strip())


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """The register, published twice so that a publication before is kept: copy it, do not change it."""
    folder = tmp_path_factory.mktemp("published") / "register"
    folder.mkdir()
    place = Place(folder)
    place.write(TREE | {"registry.yaml": TREE["registry.yaml"].replace("小名录", "旧名录")})
    place.build()
    place.write(TREE)
    place.build()
    return place
