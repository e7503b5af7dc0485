"""The built command, in a folder of its own."""

import os
import re
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MINGLU = os.environ.get("MINGLU_BINARY", str(ROOT / ".build/debug/minglu"))


def environment():
    return {"PATH": os.environ["PATH"], "LC_ALL": "C"}


def run(folder, *arguments):
    """Runs the command with the repository's templates; never raises."""
    return subprocess.run(
        [MINGLU, *map(str, arguments), "--templates", ROOT / "templates"], cwd=folder, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, env=environment())


def write(folder, files):
    for path, text in files.items():
        file = Path(folder) / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def files(folder):
    """path → bytes of everything below a folder."""
    folder = Path(folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@contextmanager
def serving(folder, *arguments):
    """`minglu serve` on a free port: its address and its process."""
    process = subprocess.Popen(
        [MINGLU, "serve", "--port", "0", "--templates", ROOT / "templates", *map(str, arguments)], cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment())
    try:
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
        assert found, "the preview does not start"
        yield int(found[1]), process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()
        process.stdout.close()
