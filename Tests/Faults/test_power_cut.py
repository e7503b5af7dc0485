"""What is on the disk when the power goes: the next publication is there before it takes the standing one's place, and the
exchange is before the run says that it is done."""

import re
import shutil

import pytest

from faults import WORK, Place, strace
from small_register import FEWER_PAGES, OTHER_PHONE, TREE
from test_killed import NO_EXCHANGE

CALLS = "openat,write,linkat,unlinkat,mkdirat,mkdir,rename,renameat,renameat2,syncfs,fsync"


def traced(place, *faults, command="build"):
    """The calls by which a run changed a disk or synchronised it, in their order, as strace shows them."""
    log = place.folder.with_name("trace")
    run = place.run(command, under=strace("--decode-fds=path", f"--trace={CALLS}", *faults, log=log))
    assert run.returncode == 0, run.stderr
    lines = [re.sub(r"^\d+ +", "", line) for line in log.read_text("utf-8", "replace").splitlines()]
    folder = str(place.folder)
    return [line for line in lines if folder in line and " = -1 " not in line and not (line.startswith("openat") and "O_CREAT" not in line)
            and f"{folder}/content" not in line]


def is_sync(line):
    return line.startswith(("syncfs", "fsync")) and line.endswith("= 0")


@pytest.mark.parametrize("tree", [TREE, OTHER_PHONE, FEWER_PAGES], ids=["first", "changed", "fewer"])
def test_all_is_on_the_disk_before_the_exchange_and_the_exchange_before_the_end(tree, published, tmp_path):
    place = Place(tmp_path / "place") if tree is TREE else published.copy(tmp_path / "place")
    place.write(tree)
    lines = traced(place)
    exchange = exchanges(lines, str(place.public))[0]
    staged = [index for index, line in enumerate(lines[:exchange]) if f"/{WORK}" in line and not is_sync(line)]
    assert len(staged) > 10, "the files were not made in the work folder"
    assert is_sync(lines[exchange - 1]), lines[exchange - 3:exchange + 1]
    after = lines[exchange + 1:]
    assert is_sync(after[-1]), after
    # Links to its files are made elsewhere, which leaves them as they are.
    touched = [line for line in after if f"{place.public}/" in line and not (line.startswith("linkat(") and WORK in line)]
    assert touched == [], "the new publication was written to"


def exchanges(lines, public):
    return [index for index, line in enumerate(lines)
            if line.startswith(("rename(", "renameat2(")) and f'"{public}"' in line and line.endswith("= 0")]


def test_what_is_put_back_is_noted_on_the_disk_before_it_stands(published, tmp_path):
    place = published.copy(tmp_path / "place")
    shutil.rmtree(place.public)
    lines = traced(place, command="rollback")
    put_back = exchanges(lines, str(place.public))[0]
    assert any("put-back" in line for line in lines[:put_back - 1]), lines
    assert lines[put_back - 1].startswith("syncfs") and is_sync(lines[put_back - 1]), lines
    assert is_sync(lines[-1]) and put_back < len(lines) - 1, lines


def test_file_by_file_all_is_on_the_disk_before_the_first_file_is_moved(published, tmp_path):
    place = published.copy(tmp_path / "place")
    place.write(FEWER_PAGES)
    lines = traced(place, NO_EXCHANGE)
    moves = [index for index, line in enumerate(lines)
             if line.startswith("renameat(") and f"{place.public}" in line and f"{place.public}." not in line.split(", ")[2]]
    assert len(moves) > 3
    first, last = moves[0], moves[-1]
    assert is_sync(lines[first - 1])
    kept = [line for line in lines[:first] if "/replaced" in line and "SHA256SUMS" in line]
    assert kept, "what is replaced was not kept"
    assert '"SHA256SUMS"' in lines[last], "the list comes last"
    assert is_sync(lines[last + 1])
