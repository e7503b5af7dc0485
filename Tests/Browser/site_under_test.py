"""The published site as the tests see it: where it lies, and one page of each kind."""

import os
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = Path(os.environ.get("MINGLU_PUBLIC", ROOT / "public"))

# The command that was tested last, which made the site; some tests run it themselves.
MINGLU = os.environ.get("MINGLU", ROOT / ".build/debug/minglu")

STANDINGS = ["in-force", "revoked", "lapsed"]

# A kind of page, and the pattern its path matches; the first such path in order stands for the kind.
KINDS = {
    "home": r"index\.html",
    "lookup": r"lookup\.html",
    "overview of lists": r"lists/index\.html",
    "city list": r"lists/city\.html",
    "district list": r"lists/\d{6}\.html",
    "revocations": r"revocations\.html",
    "cycle": r"cycles/[^/]+\.html",
    "announcements": r"announcements/index\.html",
    "announcement": r"announcements/(?!index\.html|\d{6}-)[^/]+\.html",
    "district announcement": r"announcements/\d{6}-[^/]+\.html",
    "corrections": r"corrections\.html",
    "content page": r"(?!index|lookup|revocations|corrections|verify|sitemap|404)[a-z0-9-]+\.html",
    "how to check": r"verify\.html",
    "map of the site": r"sitemap\.html",
    "embedding guide": r"embed/index\.html",
    "not found": r"404\.html",
}

# What an award's page shows of the award, as the page's marks say it.
AWARDS = {
    "award, running": r'data-standing="in-force" aria-labelledby="now"(?s:.*)的[市区]级认定</h2>',
    "award, followed by another": r'id="award"(?s:.*)data-standing="in-force"',
    "award, revoked": r'data-standing="revoked"',
    "award, lapsed": r'data-standing="lapsed"',
}


def pages(folder=PUBLIC):
    """Every page, as a path within the site, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def one_of_each_kind(folder=PUBLIC):
    """Kind → path; a kind without a page maps to None, so that a test fails for it and does not pass it over."""
    paths = pages(folder)
    found = {kind: first(paths, lambda path: re.fullmatch(pattern, path)) for kind, pattern in KINDS.items()}
    for standing in STANDINGS:
        found[f"profile, {standing}"] = with_standing(folder, "institutions/", standing)
    awards = [path for path in paths if path.startswith("awards/")]
    for kind, pattern in AWARDS.items():
        found[kind] = first(awards, lambda path: re.search(pattern, (folder / path).read_text("utf-8")))
    return found


def one_of_each_embedded_kind(folder=PUBLIC):
    """The same of the pages that stand in frames of other websites: they have no frame of their own."""
    found = {"embedded district": first(pages(folder), lambda path: re.fullmatch(r"embed/\d{6}\.html", path))}
    for standing in STANDINGS:
        found[f"embedded institution, {standing}"] = with_standing(folder, "embed/institution/", standing)
    return found


def with_standing(folder, start, standing):
    """The first page of a folder of the site that shows a brand of that standing."""
    return first(pages(folder), lambda path: path.startswith(start)
                 and f'data-standing="{standing}"' in (folder / path).read_text("utf-8"))


def first(paths, condition):
    return next((path for path in paths if condition(path)), None)
