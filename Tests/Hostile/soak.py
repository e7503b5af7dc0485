"""Builds over random edits, one after the other in one folder: each must make the bytes that a clean build makes.

    python Tests/Hostile/soak.py COUNT [SEED]
"""

import random
import shutil
import sys
import tempfile
from pathlib import Path

from planted_register import FIRST, Planted, uscc
from running import files, run, write

DAYS = ["2024-10-14", "2024-10-15", "2026-10-19", "2026-10-20", "2026-11-10", "2026-12-01", "2027-02-03", "2027-08-09", "2029-01-01"]
NAMES = list("春夏秋冬江河湖海松柏梅兰竹菊金银铜铁东南西北红橙黄绿")


class Edits:
    """Random edits of a register, the same for the same seed. Each leaves records without errors, but for a few that do not."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.files = dict(Planted().files)
        self.serial = 100

    def next(self):
        """Makes an edit; gives its name."""
        edits = [self.add_institution, self.rename, self.change_day, self.add_announcement, self.remove_announcement,
                 self.edit_page, self.add_page, self.change_phone, self.add_text, self.remove_text, self.break_something]
        self._mend_links()
        edit = self.random.choice(edits)
        edit()
        return edit.__name__

    def _word(self):
        return "".join(self.random.sample(NAMES, 6))

    def _table(self, name):
        return f"districts/310101/{name}.csv"

    def _admit(self, day, *subjects):
        """What changes the published past is admitted, as the guard against silent change asks for: from a day on which it is
        public, since a row would publish it."""
        for subject in subjects:
            self.serial += 1
            self.files["corrections.csv"] += f"{subject},{day},更正{self.serial},示〔2024〕{self.serial}号\n"

    def add_institution(self):
        self.serial += 1
        code, brand = uscc(self.serial), f"N-{self.serial}"
        level, fate = self.random.choice(["市级", "区级"]), self.random.choice(["不达标", "未参评"])
        self.files[self._table("institutions")] += f"{code},{self._word()}示例学校,职业院校,示例路{self.serial}号,,,,,,\n"
        self.files[self._table("brands")] += f"{brand},{self._word()},{code},,\n"
        self.files["cycles/2026/results.csv"] += f"{brand},新增,{level},\n"
        self.files["cycles/2029/results.csv"] += f"{brand},{fate},,,\n"
        self._admit("2026-10-20", code, brand)

    def rename(self):
        path = self._table("brands")
        lines = self.files[path].splitlines(keepends=True)
        number = self.random.randrange(1, len(lines))
        cells = lines[number].split(",")
        cells[1] = self._word()
        self._admit("2029-01-01", cells[0])
        lines[number] = ",".join(cells)
        self.files[path] = "".join(lines)

    def change_phone(self):
        path = self._table("institutions")
        lines = self.files[path].splitlines(keepends=True)
        number = self.random.randrange(1, len(lines))
        cells = lines[number].split(",")
        cells[5] = f"021-{self.random.randrange(10**7, 10**8)}"
        self._admit("2029-01-01", cells[0])
        lines[number] = ",".join(cells)
        self.files[path] = "".join(lines)

    def change_day(self):
        lines = self.files["registry.yaml"].splitlines(keepends=True)
        self.files["registry.yaml"] = "".join(
            f"as_of: {self.random.choice(DAYS)}\n" if line.startswith("as_of:") else line for line in lines)

    def add_announcement(self):
        self.serial += 1
        self.files[f"announcements/n-{self.serial}.md"] = (
            f"---\ntitle: {self._word()}\ndate: {self.random.choice(DAYS)}\n---\n\n{self._word()}。\n")

    def remove_announcement(self):
        mine = sorted(path for path in self.files if path.startswith("announcements/n-"))
        if mine:
            path = self.random.choice(mine)
            del self.files[path]
            self._admit("2024-01-02", Path(path).stem)

    def add_page(self):
        self.serial += 1
        self.files[f"pages/p-{self.serial}.md"] = f"---\ntitle: {self._word()}\nnav: true\n---\n\n[关于](about.md)\n"

    def edit_page(self):
        self.files["pages/about.md"] += f"\n\n# {self._word()}\n\n{self._word()}。\n"

    def _text(self, code):
        return f"districts/310101/institutions/{code}.md"

    def add_text(self):
        """A text of an institution that leads to another one's."""
        codes = [line.split(",")[0] for line in self.files[self._table("institutions")].splitlines()[1:]]
        code = self.random.choice([code for code in codes if code != FIRST])
        self.files[self._text(FIRST)] = f"{self._word()}。\n"
        self.files[self._text(code)] = f"{self._word()}，见[{self._word()}]({FIRST}.md)。\n"

    def remove_text(self):
        """Others may lead to it, which is an error that the next edit of any kind finds mended."""
        self.files.pop(self._text(FIRST), None)

    def _mend_links(self):
        if self._text(FIRST) in self.files:
            return
        for path, text in self.files.items():
            if f"({FIRST}.md)" in (text or ""):
                self.files[path] = f"{self._word()}。\n"

    def break_something(self):
        """An error that the next edit of any kind finds mended: nothing may be published meanwhile."""
        self.files["districts/310101/broken.csv"] = None


def soak(count, seed, folder, tell=lambda line: None):
    """Runs builds; stops with AssertionError at the first that differs. Gives how many published, and how many were refused."""
    edits = Edits(seed)
    standing, clean, prior = folder / "standing", folder / "clean", folder / "prior"
    published = refused = 0
    for number in range(count):
        names = [edits.next() for _ in range(edits.random.randrange(1, 4))]
        records = {path: text for path, text in edits.files.items() if text is not None}
        is_broken = len(records) < len(edits.files)
        edits.files = records
        if is_broken:
            records = records | {"revocations.csv": "品牌编号\n"}
        shutil.rmtree(standing / "content", ignore_errors=True)
        write(standing, records)
        before = files(standing / "public")
        shutil.rmtree(prior, ignore_errors=True)
        kept = [standing / ".public.minglu" / name for name in ("latest", "between")]
        if before:
            shutil.copytree(standing / "public", prior / "public")
        for publication in kept:
            if publication.exists():
                shutil.copytree(publication, prior / publication.name)
        arguments = ["build", "--yes", "--threads", str(edits.random.choice([1, 2, 5]))]
        done = run(standing, *arguments)
        # An earlier day than the last: what the log had by then may have been told otherwise since.
        is_log_refused = done.returncode == 2 and "the log only grows" in done.stderr
        if is_broken or done.returncode == 1 or is_log_refused:
            assert done.returncode == 1 or not is_broken, (number, names, done.stderr)
            assert files(standing / "public") == before, (number, names)
            refused += 1
            continue
        assert done.returncode == 0, (number, names, done.stderr)
        shutil.rmtree(clean, ignore_errors=True)
        write(clean, records)
        # The public log only grows: a clean build goes on from the same one.
        for publication in kept:
            if (prior / publication.name).exists():
                shutil.copytree(prior / publication.name, clean / ".public.minglu" / publication.name)
        done = run(clean, "build", "--yes", *(["--previous", prior / "public"] if before else []))
        assert done.returncode == 0, (number, names, done.stderr)
        assert files(standing / "public") == files(clean / "public"), (number, names)
        published += 1
        if number % 50 == 49:
            tell(f"{number + 1} builds: {published} published as a clean build would, {refused} refused and nothing changed")
    return published, refused


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2026
    with tempfile.TemporaryDirectory() as folder:
        published, refused = soak(count, seed, Path(folder), lambda line: print(line, flush=True))
    print(f"{count} builds: {published} published as a clean build would, {refused} refused and nothing changed")


if __name__ == "__main__":
    main()
