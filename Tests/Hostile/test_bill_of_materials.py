"""The bill of materials is a valid one, the same each time, and names what the program is made of."""

import json
import re
import subprocess

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from running import MINGLU, ROOT


@pytest.fixture(scope="module")
def bill():
    """As `make sbom` writes it."""
    return made()


def made():
    done = subprocess.run(["make", "--silent", "sbom"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_is_valid_and_the_same_each_time(bill):
    errors = JsonStrictValidator(SchemaVersion.V1_5).validate_str(bill)
    assert errors is None, errors
    assert bill == made()


def test_every_package_stands_in_it_with_version_and_licence(bill):
    components = {each["name"]: each for each in json.loads(bill)["components"]}
    pins = json.loads((ROOT / "Package.resolved").read_text("utf-8"))["pins"]
    assert len(pins) >= 4
    for pin in pins:
        assert components[pin["identity"]]["version"] == pin["state"]["version"]
        assert components[pin["identity"]]["licenses"][0]["expression"]


def test_every_library_that_the_program_is_linked_with_stands_in_it(bill):
    names = {each["name"] for each in json.loads(bill)["components"]}
    linked = subprocess.run(["ldd", MINGLU], capture_output=True, text=True, check=True).stdout
    strays = set()
    for path in re.findall(r"=> (/\S+)", linked):
        owner = subprocess.run(["dpkg-query", "--search", path, path.removeprefix("/usr")], capture_output=True, text=True).stdout
        packages = {line.split(":")[0] for line in owner.splitlines()} - {"diversion by libc6 from"}
        # What no package of the system owns is the Swift runtime; what the libraries themselves lean on is theirs to list.
        if packages and not packages & names and direct(path):
            strays |= packages
    assert strays == set()


def direct(path):
    needed = subprocess.run(["readelf", "--dynamic", MINGLU], capture_output=True, text=True, check=True).stdout
    return f"[{path.rsplit('/', 1)[1]}]" in needed
