"""Publications of a few texts for the scripts in deploy/, and commands that do something else than they should."""

import hashlib
import os


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def sums(files):
    return "".join(f"{digest(files[path])}  {path}\n" for path in sorted(files))


def publish(folder, files):
    """Makes a folder a publication of these texts."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    (folder / "SHA256SUMS").write_text(sums(files))
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def path_with(folder, name, script):
    """The path on which a command of that name is found that is this script; within it, the path is the tests' own."""
    folder.mkdir()
    (folder / name).write_text(f"#!/bin/sh\nPATH='{os.environ['PATH']}'\n{script}\n")
    (folder / name).chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def swap(one, other):
    """A line for the shell by which two folders change places."""
    return f"mv '{one}' '{one}.t'; mv '{other}' '{one}'; mv '{one}.t' '{other}'"
