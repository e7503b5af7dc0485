"""deploy/compressed-copy: a copy of a publication, with what a web server sends without compressing anything itself."""

import gzip
import os
import shutil
import subprocess

import pytest

from publications import files, path_with, publish, swap
from site_under_test import PUBLIC, ROOT

FIRST = {
    "index.html": "home 1" * 200, "about us.html": "about" * 300, "data/brands.json": "[1]" * 400, "robots.txt": "all",
    "-about.html": "a page may be named so" * 100}
SECOND = {**FIRST, "index.html": "home 2" * 200, "new/b.html": "b"}


def run(public, folder, path=os.environ["PATH"], umask=-1):
    return subprocess.run(
        [ROOT / "deploy" / "compressed-copy", public, folder], text=True, capture_output=True, env={"PATH": path}, umask=umask)


def compress(public, folder):
    done = run(public, folder)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")


def modes(folder):
    """Of all folders, and of all files: those that are no links."""
    found = [path for path in [folder, *folder.rglob("*")] if not path.is_symlink()]
    return tuple({oct(path.stat().st_mode & 0o777) for path in found if path.is_dir() == is_dir} for is_dir in (True, False))


@pytest.fixture
def served(tmp_path):
    """A folder in which the first publication is served, and the second one beside it."""
    folder = tmp_path / "served"
    compress(publish(tmp_path / "first", FIRST), folder)
    assert_serves(folder, tmp_path / "first")
    return publish(tmp_path / "second", SECOND), folder


def assert_serves(folder, public):
    """The copy has the publication's files, each as it is there and, if it is large, in both compressed forms."""
    found = files(folder / "current")
    plain = files(public)
    large = {path for path, text in plain.items() if path.endswith((".html", ".json")) and len(text) > 1023}
    assert set(found) == {*plain, ".compressed", *(path + suffix for path in large for suffix in [".gz", ".br"])}
    assert {path: found[path] for path in plain} == plain
    for path in large:
        assert gzip.decompress(found[path + ".gz"]) == plain[path]
        brotli = subprocess.run(["brotli", "-dc", folder / "current" / f"{path}.br"], capture_output=True, check=True)
        assert brotli.stdout == plain[path]
    assert sorted(path.name for path in folder.iterdir())[0] == "current" and len(list(folder.iterdir())) <= 3


def test_the_compressed_copy_follows_the_publication(tmp_path):
    public = tmp_path / "public"
    # A part is enough: that the whole publication is compressed is seen above.
    shutil.copytree(PUBLIC, public, ignore=shutil.ignore_patterns("awards", "institution", "institutions", "log", "lookup"))
    list_digests(public)
    compress(public, tmp_path / "served")
    current = tmp_path / "served" / "current"
    before = (current / "about.html.br").stat().st_ino
    (public / "index.html").write_text("<!DOCTYPE html>" + "新" * 2000, "utf-8")
    (public / "robots.txt").unlink()
    list_digests(public)
    compress(public, tmp_path / "served")
    found = {path.relative_to(current).as_posix(): path for path in current.rglob("*") if path.is_file()}
    assert {path for path in found if not path.endswith((".gz", ".br"))} == {".compressed", *files(public)}
    assert found["index.html"].read_bytes() == (public / "index.html").read_bytes()
    assert gzip.decompress(found["index.html.gz"].read_bytes()) == (public / "index.html").read_bytes()
    assert found["about.html.br"].stat().st_ino == before, "what did not change was compressed again"
    assert len(list((tmp_path / "served").iterdir())) == 3


def test_what_a_stopped_run_has_left_does_not_reach_the_copy_after_it(tmp_path):
    public, served = tmp_path / "public", tmp_path / "served"
    shutil.copytree(PUBLIC, public)
    compress(public, served)
    first = (served / "current").readlink()
    # Where a run can be stopped: the copy half made, the texts listed, the copy whole, the link made and not yet moved.
    (served / "making").mkdir()
    (served / "making" / "half.html").write_text("半")
    (served / "making.texts").write_text("")
    (served / "current.new").symlink_to(first)
    for text in ("二", "三"):
        (public / "index.html").write_text("<!DOCTYPE html>" + text * 2000, "utf-8")
        list_digests(public)
        compress(public, served)
        assert (served / "current" / "index.html").read_bytes() == (public / "index.html").read_bytes()
        assert len(list(served.iterdir())) == 3
        assert not list((served / "current").glob("publication-*")) and not (served / "current" / "half.html").exists()


def altered(path):
    """Puts something else into a file, in place."""
    path.write_text("tampered" * 200)


@pytest.mark.parametrize("path", ["about us.html", "about us.html.gz", "about us.html.br", "robots.txt", "-about.html"])
@pytest.mark.parametrize("change", [altered, os.unlink])
def test_what_was_altered_in_the_copy_is_made_anew(served, tmp_path, path, change):
    second, folder = served
    change(folder / "current" / path)
    compress(second, folder)
    assert_serves(folder, second)
    # And where no other publication is out: in a folder beside the one that is served, time and again.
    for _ in range(3):
        change(folder / "current" / path)
        before = (folder / "current").readlink()
        compress(second, folder)
        assert_serves(folder, second)
        assert (folder / "current").readlink() != before


@pytest.mark.parametrize("path", ["SHA256SUMS", ".compressed"])
def test_an_altered_list_in_the_copy_is_not_believed(served, tmp_path, path):
    _, folder = served
    listed = folder / "current" / path
    altered(folder / "current" / "about us.html")
    listed.write_text(listed.read_text().replace("about us.html", "about.html"))
    compress(tmp_path / "first", folder)
    assert_serves(folder, tmp_path / "first")


def test_a_publication_that_is_served_as_it_is_is_left_alone(served, tmp_path):
    _, folder = served
    before = (folder / "current").readlink(), (folder / "current" / "index.html.br").stat().st_ctime_ns
    compress(tmp_path / "first", folder)
    assert before == ((folder / "current").readlink(), (folder / "current" / "index.html.br").stat().st_ctime_ns)


@pytest.mark.parametrize("umask", [0o027, 0o077])
def test_a_copy_is_for_everybody_to_read_whatever_the_umask(tmp_path, umask):
    folder = tmp_path / "served"
    for number, texts in enumerate([FIRST, SECOND]):
        public = publish(tmp_path / str(number), texts)
        for path in public.rglob("*"):
            path.chmod(0o700 if path.is_dir() else 0o600)
        assert run(public, folder, umask=umask).returncode == 0
        assert_serves(folder, public)
        assert modes(folder) == ({"0o755"}, {"0o644"})


def test_a_copy_that_nobody_else_could_read_is_opened_though_nothing_was_published(served, tmp_path):
    _, folder = served
    before = (folder / "current").readlink()
    for path in (folder / "current").rglob("*"):
        path.chmod(0o750 if path.is_dir() else 0o640)
    (folder / "current").resolve().chmod(0o750)
    compress(tmp_path / "first", folder)
    assert modes(folder) == ({"0o755"}, {"0o644"})
    assert (folder / "current").readlink() == before
    assert_serves(folder, tmp_path / "first")


def test_a_signature_is_taken_over_though_the_list_stays(served, tmp_path):
    _, folder = served
    first = tmp_path / "first"
    for signature in ["first", "by another key"]:
        (first / "SHA256SUMS.sig").write_text(signature)
        compress(first, folder)
        assert_serves(folder, first)
    (first / "SHA256SUMS.sig").unlink()
    compress(first, folder)
    assert_serves(folder, first)


@pytest.mark.parametrize("name, arguments", [("sha256sum", "*wanted"), ("cp", "*/SHA256SUMS\\ making")])
def test_two_publications_are_not_mixed_where_one_takes_the_others_place(served, tmp_path, name, arguments):
    second, folder = served
    other = publish(tmp_path / "other", {**SECOND, "index.html": "home 3" * 200, "new/c.html": "c"})
    script = f"{name} \"$@\"; status=$?; case \"$*\" in {arguments}) {swap(second, other)} ;; esac; exit $status"
    done = run(second, folder, path_with(tmp_path / "bin", name, script))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(f"{second} was published anew meanwhile: run compressed-copy again\n")
    assert_serves(folder, tmp_path / "first")
    compress(second, folder)
    assert_serves(folder, second)


def test_a_publication_that_is_not_whole_is_not_served(served, tmp_path):
    second, folder = served
    (second / "index.html").write_text("tampered")
    done = run(second, folder)
    assert done.returncode == 1 and "index.html: FAILED" in done.stderr
    assert_serves(folder, tmp_path / "first")


def test_a_file_that_the_list_does_not_name_is_not_served(served):
    second, folder = served
    (second / "draft.html").write_text("draft")
    compress(second, folder)
    assert not (folder / "current" / "draft.html").exists()


def test_a_shard_is_not_served(served, tmp_path):
    _, folder = served
    shard = publish(tmp_path / "shard", {"SHARD": "1/4", "files/index.html.part": "home"})
    done = run(shard, folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{shard} is a shard, no publication: join all shards with minglu assemble\n"
    assert_serves(folder, tmp_path / "first")


def list_digests(public):
    run = subprocess.run(
        "find . -type f ! -name SHA256SUMS -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum > SHA256SUMS",
        shell=True, cwd=public)
    assert run.returncode == 0
