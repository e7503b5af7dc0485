"""What the fault tests share: a register that is published in a folder of its own, and system calls made to fail by strace.

A fault is placed by the number of a call, never by time: a first run under strace lists the calls that publishing makes,
and every later run is struck at one of them. With one thread the calls come in the same order each time.
"""

import hashlib
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MINGLU = os.environ.get("MINGLU_BINARY", str(ROOT / ".build/debug/minglu"))
WORK = ".public.minglu"

# Every call by which publishing changes a disk, and those that open, read and close on the way.
CHANGING = ["mkdir", "mkdirat", "write", "linkat", "unlinkat", "rename", "renameat", "renameat2", "syncfs", "fsync"]
CALLS = CHANGING + ["openat", "close", "getdents64", "flock"]


class Place:
    """A folder with records in `content` and what is published from them in `public`."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.public = self.folder / "public"

    def write(self, tree):
        """Writes records in the place of those that are there."""
        shutil.rmtree(self.folder / "content", ignore_errors=True)
        for path, text in tree.items():
            file = self.folder / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    def copy(self, folder):
        """The same in another folder; what is one file under two names stays one."""
        subprocess.run(["cp", "-a", self.folder, folder], check=True)
        copy = Place(folder)
        copy.believe()
        return copy

    def believe(self):
        """Has what was copied taken for what was published, as it is without copying: the list last, and its stamp noted."""
        manifest, stamp = self.public / "SHA256SUMS", self.folder / WORK / STAMP
        if not stamp.is_file() or not manifest.is_file():
            return
        latest = max(path.stat().st_ctime_ns for path in self.public.rglob("*") if path != manifest)
        manifest.touch()
        while manifest.stat().st_ctime_ns <= latest:
            manifest.touch()
        stamp.write_text(text_of(manifest.stat()), "utf-8")

    def command(self, *arguments, threads=1):
        if arguments[0] == "build":
            arguments += ("--templates", str(ROOT / "templates"), "--threads", str(threads), "--yes")
        return [MINGLU, *arguments]

    def run(self, *arguments, under=(), threads=1):
        """Runs the command, `under` a prefix such as strace; never raises."""
        return subprocess.run(
            [*under, *self.command(*arguments, threads=threads)], cwd=self.folder, text=True, capture_output=True,
            stdin=subprocess.DEVNULL, env={"PATH": os.environ["PATH"], "LC_ALL": "C"})

    def build(self):
        """Builds, which has to succeed."""
        run = self.run("build")
        assert run.returncode == 0, run.stderr
        return run

    def site(self, folder="public"):
        """Every file below a folder: path → bytes; None where the folder is not there."""
        root = self.folder / folder
        if not root.is_dir():
            return None
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}

    def litter(self):
        """What stands beside the publication and is neither the records nor a whole earlier publication."""
        found = {path.name for path in self.folder.iterdir()} - {"content", "public", WORK}
        work = self.folder / WORK
        for path in work.iterdir() if work.is_dir() else []:
            name = f"{WORK}/{path.name}"
            if path.name == LATEST:
                found |= {name} if not self.is_remembered(name) else set()
            elif path.name == BETWEEN:
                inner = [f"{name}/{inner.name}" for inner in path.iterdir()]
                found |= {inner for inner in inner if not self.is_remembered(inner)} if inner else {name}
            elif path.name == MADE:
                found |= {name} if not self.is_account(path) else set()
            elif path.name == STAMP:
                found |= {name} if not re.fullmatch(r"\d+( \d+){5}", path.read_text("utf-8")) else set()
            elif path.name not in KEPT or not path.is_dir() or not is_whole(self.site(name)):
                found.add(name)
        found |= {f"public/{path}" for path in self.strays()}
        return sorted(found)

    def is_remembered(self, name):
        """True for a folder that holds the list of a publication and some of its files."""
        site = self.site(name)
        return "SHA256SUMS" in site and set(site) <= set(digests(site)) | {"SHA256SUMS"}

    def is_account(self, path):
        """True for an account of what the files of one of the publications that are there were made from: digests, the
        first of them the publication's list's."""
        lists = [self.folder / "public"] + [self.folder / WORK / name for name in KEPT]
        known = [hashlib.sha256((folder / "SHA256SUMS").read_bytes()).digest() for folder in lists
                 if (folder / "SHA256SUMS").is_file()]
        account = path.read_bytes()
        return len(account) % 32 == 0 and account[:32] in known

    def strays(self):
        """What stands in the publication and is not in its list: files, and folders without files."""
        if not self.public.is_dir():
            return []
        listed = set(digests(self.site())) | OWN
        return [path.relative_to(self.public).as_posix() for path in self.public.rglob("*")
                if (path.relative_to(self.public).as_posix() not in listed if path.is_file() else not any(path.iterdir()))]


# The list and its signature, which are not in it.
OWN = {"SHA256SUMS", "SHA256SUMS.sig"}
# Whole publications, and what of the latest day's is compared with.
KEPT = ["previous", "next"]
LATEST = "latest"
BETWEEN = "between"
# What its files were made from.
MADE = "made"
# When its list was written.
STAMP = "stamp"


def text_of(status):
    """The stamp of a file, as it is noted."""
    times = [part for time in (status.st_mtime_ns, status.st_ctime_ns) for part in divmod(time, 10**9)]
    return " ".join(map(str, [status.st_ino, status.st_size, *times]))


def digests(site):
    """The list of a publication: path → digest."""
    lines = site.get("SHA256SUMS", b"").decode("utf-8").splitlines()
    return {line[66:]: line[:64] for line in lines}


def is_whole(site):
    """True if a folder holds what its list says, byte for byte, and nothing else but the list's signature."""
    found = {path: hashlib.sha256(bytes).hexdigest() for path, bytes in site.items() if path not in OWN}
    return "SHA256SUMS" in site and found == digests(site)


def strace(*options, log="/dev/null"):
    """A prefix under which a command is traced. Calls that are struck are traced; nothing else need be."""
    struck = [re.match("--inject=(\\w+)", option)[1] for option in options if option.startswith("--inject")]
    if not any(option.startswith("--trace") for option in options):
        options += ("--trace=" + ",".join(struck),)
    # Where only the traced calls are stopped at, a signal is lost.
    if not any("signal=" in option for option in options):
        options += ("--seccomp-bpf",)
    return ["strace", "--follow-forks", "--quiet=all", f"--output={log}", *options]


def calls(place, command, *faults, is_copied=True):
    """The system calls of CALLS that a run makes from the moment at which it turns to the output folder's disk, in their
    order: (name, number of the call among those of its name). The run happens in a copy, unless that is not wanted."""
    log = place.folder.with_name(place.folder.name + ".calls")
    copy = place.copy(place.folder.with_name(place.folder.name + ".traced")) if is_copied else place
    run = copy.run(command, under=strace("--trace=" + ",".join(CALLS), *faults, log=log))
    assert run.returncode == 0, run.stderr
    if is_copied:
        shutil.rmtree(copy.folder)
    numbers, found, has_begun, thread = {}, [], False, None
    for line in log.read_text("utf-8", "replace").splitlines():
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        # Each thread's calls are numbered by themselves, and the first does all that publishes.
        thread = thread or match and match[1]
        if not match or "resumed" in line or match[1] != thread:
            continue
        name = match[2]
        numbers[name] = numbers.get(name, 0) + 1
        has_begun = has_begun or (name in ("mkdir", "openat", "mkdirat") and ".minglu" in match[3])
        # What a run says is not what it publishes, and its own program it can do without reading.
        is_own = name == "openat" and re.search(r'"(/proc/|/usr/|/lib|/opt/|[^"]*/minglu")', match[3])
        if has_begun and not is_own and not (name == "write" and match[3].startswith(("1,", "2,"))):
            found.append((name, numbers[name]))
    return found


def spread(points, count):
    """So many of the calls: all of a kind that is rare, and of the others at even distances."""
    names = [name for name, _ in points]
    rare = [index for index, name in enumerate(names) if names.count(name) <= 3]
    others = [index for index in range(len(points)) if index not in rare]
    room = min(max(count - len(rare), 1), len(others))
    return [points[index] for index in sorted(rare + [others[index * len(others) // room] for index in range(room)])]


def at_once(work, items):
    """Does the work for every item, as many at a time as there are cores; the results in order."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return list(pool.map(work, items))
