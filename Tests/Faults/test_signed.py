"""Signed publications: killed at every call that changes the disk, a list never stands beside another's signature."""

import shutil
import subprocess

import pytest

from faults import Place, at_once, calls, spread, strace
from small_register import OTHER_PHONE, TREE
from test_killed import NO_EXCHANGE, wrong_after_kill

# Name → (what is published before, with a signature or without; what is then; the command that is killed; further faults;
# how many calls are struck).
RUNS = {
    "signed for the first time": (TREE, False, TREE, "build", [], 20),
    "signed anew": (TREE, True, OTHER_PHONE, "build", [], 35),
    "signed afterwards": (TREE, False, TREE, "sign", [], 20),
    "signed for the first time, file by file": (TREE, False, TREE, "build", [NO_EXCHANGE], 20),
    "signed anew, file by file": (TREE, True, OTHER_PHONE, "build", [NO_EXCHANGE], 30),
}


class Signed(Place):
    """A place whose builds are signed."""

    def __init__(self, folder, key):
        super().__init__(folder)
        self.key = key

    def copy(self, folder):
        return Signed(super().copy(folder).folder, self.key)

    def command(self, *arguments, threads=1):
        if arguments[0] == "sign":
            return super().command("sign", "--key", str(self.key), "public")
        return super().command(*arguments, threads=threads) + ["--sign", str(self.key)]


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "key.pem"
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", path], check=True)
    return path


@pytest.mark.parametrize("name", RUNS)
def test_a_killed_run_leaves_no_list_beside_the_signature_of_another(name, key, published, tmp_path):
    before, is_signed, after, command, faults, count = RUNS[name]
    place = Signed(published.copy(tmp_path / "place").folder, key)
    if is_signed:
        place.build()
    place.write(after)
    old = place.site()
    undisturbed = place.copy(tmp_path / "undisturbed")
    assert undisturbed.run(command).returncode == 0
    new = undisturbed.site()
    assert old != new and is_signature_right(new, key, tmp_path)
    points = spread(calls(place, command, *faults), count)
    assert len(points) >= 15
    found = at_once(lambda point: strike(place, command, faults, point, old, new), points)
    assert [problem for problem in found if problem] == []


def strike(place, command, faults, point, old, new):
    """Kills one run in a copy and looks at what is left; the next signed build makes it whole. Returns what is wrong."""
    call, number = point
    copy = place.copy(place.folder.with_name(f"{call}-{number}"))
    run = copy.run(command, under=strace(*faults, f"--inject={call}:signal=SIGKILL:when={number}"))
    if run.returncode != -9:
        return f"{point}: not killed, {run.returncode}: {run.stderr}"
    left = copy.site()
    problem = wrong_after_kill(left, old, new, bool(faults))
    if "SHA256SUMS.sig" in left and not is_signature_right(left, copy.key, copy.folder.with_name(f"{call}-{number}.check")):
        problem = "a list stands beside another's signature"
    run = copy.run("build")
    if not problem and (run.returncode != 0 or copy.site() != new or copy.litter()):
        problem = f"the next build: {run.returncode}, {copy.litter()}: {run.stderr}"
    shutil.rmtree(copy.folder)
    return f"{point}: {problem}" if problem else None


def is_signature_right(site, key, folder):
    """What OpenSSL says."""
    folder.mkdir(exist_ok=True)
    (folder / "list").write_bytes(site["SHA256SUMS"])
    (folder / "signature").write_bytes(site["SHA256SUMS.sig"])
    run = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-inkey", key, "-rawin", "-in", folder / "list", "-sigfile", folder / "signature"],
        capture_output=True)
    return run.returncode == 0
