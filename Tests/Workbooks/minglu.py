"""The built command, and a register of its own for each test."""

import json
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build/debug/minglu"


def run(folder, *arguments, **environment):
    """Runs the command in a folder, in English."""
    return subprocess.run(
        [BINARY, *map(str, arguments)], cwd=folder, capture_output=True, text=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin", **environment})


def run_import(folder, *arguments):
    """The report of an import, and its exit status."""
    done = run(folder, "import", "--format", "json", "--templates", ROOT / "templates", *arguments)
    assert done.stdout, done.stderr
    return json.loads(done.stdout), done.returncode


def found(diagnostics):
    """(id, sheet, cell) of each finding on a sheet."""
    return {(each["id"], each.get("sheet"), each.get("cell")) for each in diagnostics}


def empty_register(folder: Path):
    """A register of two districts with no records."""
    content = folder / "content"
    files = {
        "registry.yaml": "title: 示例名录\nauthority: 示例局\nbase_url: https://register.example/\nas_of: 2026-12-01\n",
        "revocations.csv": "品牌编号,撤销日期,撤销情形,核实区,文号\n",
        "districts/310101/district.yaml": "name: 黄浦区\nbureau: 黄浦区示例局\n",
        "districts/310115/district.yaml": "name: 浦东新区\nbureau: 浦东新区示例局\n",
    }
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    return content


def sample(folder: Path):
    """A copy of the sample's records."""
    return Path(shutil.copytree(ROOT / "content", folder / "content"))
