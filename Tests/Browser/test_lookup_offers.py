"""Names that are alike in the lookup: all of them are shown, or it is said that there may be more, and why each is offered."""

import shutil
import subprocess
from urllib.parse import urlencode

import pytest

from page_checks import answered
from shared_builds import made_once
from site_server import under_sub_path
from site_under_test import MINGLU, ROOT

# What institutions of one district and their pinyin are called instead: six that are read alike.
ALIKE = [
    ("渊默", "恒信", "yuan mo"), ("翼舒", "恒鑫", "yi shu"), ("珐琅", "亨信", "fa lang"), ("棠梨", "衡欣", "tang li"), ("岚屿", "恒新", "lan yu"),
    ("扶摇", "恒心", "fu yao")]
BRANDS = [("东海湾船舶工程", "恒欣船舶工程"), ("芯澜版图设计", "3D"), ("渊默智能体训练师", "3D打印工坊"), ("翼舒机务预备课", "1+X证书班")]


@pytest.fixture(scope="module")
def confusable(tmp_path_factory):
    """The address of the sample's site with such names."""
    def make(folder):
        shutil.copytree(ROOT / "content", folder / "content")
        rename(folder / "content/districts/310115/institutions.csv",
               [(f"上海{old}", f"上海{new}") for old, new, _ in ALIKE]
               + [(f"shang hai {spelled}", "shang hai heng xin") for _, _, spelled in ALIKE])
        rename(folder / "content/districts/310115/brands.csv", BRANDS)
        subprocess.run(
            [MINGLU, "build", "--yes", "--content", folder / "content", "--templates", ROOT / "templates",
             "--output", folder / "public"], check=True, capture_output=True)

    with under_sub_path(made_once(tmp_path_factory, "confusable", make) / "public") as address:
        yield address


def rename(table, pairs):
    text = table.read_text("utf-8-sig")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    table.write_text(text, "utf-8")


def ask(page, address, query):
    page.goto(address + "lookup.html?" + urlencode({"q": query}))
    answered(page)
    return page.inner_text("#said")


def test_a_name_of_letters_and_digits_does_not_hide_names_that_have_it_in_them(page, confusable):
    ask(page, confusable, "3D")
    brands = page.locator("#results .hits h2 a").all_inner_texts()
    # What is called so as a whole comes first.
    assert brands == ["3D", "3D打印工坊"]
    ask(page, confusable, "1X")
    assert page.locator("#results .hits h2 a").all_inner_texts() == ["1+X证书班"]


def test_a_code_is_nobody_elses(page, confusable):
    for code in ("PD-0001", "91310115MAXY00403W"):
        said = ask(page, confusable, code)
        assert "可能还有更多" not in said


def test_of_whole_names_of_which_not_all_are_shown_it_is_said_that_there_may_be_more(page, server):
    """As many institutions have the very name as there are records in two files; ten are shown."""
    page.goto(server + "lookup.html")
    found, has_more = page.evaluate("""async () => {
      const { Reading, fold } = minglu, { list, load, place } = Reading.prototype
      try {
        Reading.prototype.place = async prefix => ({ prefix, files: [], goesOn: false })
        Reading.prototype.list = async ({ prefix }) =>
          ({ numbers: new Set(prefix[0] === "w" ? Array.from({ length: 16 }, (_, i) => i) : []), near: [], isWhole: true })
        Reading.prototype.load = async function (name) {
          if (name[0] !== "r") return load.call(this, name)
          return Array.from({ length: 8 }, (_, i) => [`${name}${i}`, "4S", 0, [], [], [["B", "b", [19283, 0, 0, 0]]]])
        }
        const { hits, hasMore } = await minglu.find("4S")
        return [hits.length, hasMore]
      } finally { Object.assign(Reading.prototype, { list, load, place }) }
    }""")
    assert (found, has_more) == (10, True)
