"""What Minglu writes as workbooks, opened by another program: openpyxl."""

import csv
import io
import re
import unicodedata
import zipfile

import pytest
from openpyxl import load_workbook

from minglu import ROOT, run, run_import, sample

SITE = ROOT / "public"
TERMS = {
    "recognised": "新增", "retained": "保留", "not-met": "不达标", "not-assessed": "未参评", "city": "市级", "district": "区级"}
LISTS = sorted((SITE / "lists").glob("*.xlsx"))


def rows(path, sheet=0):
    """The texts of a sheet's rows; every cell must be a text or empty, and none a formula."""
    book = load_workbook(path)
    for each in book:
        for row in each.iter_rows():
            for cell in row:
                assert cell.data_type == "s" or cell.value is None, (path, each.title, cell.coordinate)
                assert cell.value is None or cell.number_format == "@"
    return [["" if cell is None else cell for cell in row] for row in book.worksheets[sheet].iter_rows(values_only=True)]


def brands(folder):
    with open(folder / "data/brands.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_list_has_its_workbook():
    lists = {re.sub(r"-\d+$", "", path.stem) for path in (SITE / "lists").glob("*.html")} - {"index"}
    assert {path.stem for path in LISTS} == lists and len(lists) == 17


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_lists_workbook_holds_what_the_list_shows(path):
    head, *body = rows(path)
    assert head == ["序号", "品牌编号", "品牌名称", "所属机构", "统一社会信用代码", "区", "级别", "连续有效自", "状态"]
    html = "".join(page.read_text("utf-8") for page in sorted((SITE / "lists").glob(f"{path.stem}*.html")))
    assert [row[1] for row in body] == re.findall(r'<tr role="row" data-brand="([^"]+)"', html)
    listed = {row["id"]: row for row in brands(SITE)}
    for number, (_, key, name, institution, uscc, _, level, since, standing) in enumerate(body, 1):
        brand = listed[key]
        assert (name, institution, uscc, since) == (
            brand["name"], brand["institution"], brand["uscc"], brand["since"])
        assert (brand["standing"], standing) == ("in-force", "在有效期内")
        assert {"city": "市级", "district": "区级"}[brand["level"]] == level
    assert [row[0] for row in body] == [str(number) for number in range(1, len(body) + 1)]


def test_a_workbook_carries_no_time_of_its_making():
    for path in LISTS:
        with zipfile.ZipFile(path) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = load_workbook(path).properties
        assert str(properties.created) == str(properties.modified) == "2026-12-01 00:00:00"


def export(folder, *arguments, **environment):
    done = run(folder, "export", "--xlsx", "out.xlsx", "--templates", ROOT / "templates", *arguments, **environment)
    assert done.returncode == 0, done.stderr
    return folder / "out.xlsx"


def test_an_export_holds_the_register_and_nothing_later(tmp_path):
    sample(tmp_path)
    for day in ("2024-10-14", "2026-12-01"):
        path = export(tmp_path, "--as-of", day)
        done = run(tmp_path, "build", "--as-of", day, "--templates", ROOT / "templates", "--output", day)
        assert done.returncode == 0, done.stderr
        head, *body = rows(path, 1)
        assert [row[head.index("品牌编号")] for row in body] == [row["id"] for row in brands(tmp_path / day)]
        assert [row[head.index("统一社会信用代码")] for row in body] == [row["uscc"] for row in brands(tmp_path / day)]
        dates = re.findall(r"\d{4}-\d\d-\d\d", str([rows(path, sheet) for sheet in (1, 2, 6, 7)]))
        assert dates and max(dates) <= day


def test_two_exports_are_byte_equal_whatever_the_time_zone(tmp_path):
    sample(tmp_path)
    first = export(tmp_path, TZ="Asia/Shanghai").read_bytes()
    assert export(tmp_path, TZ="America/New_York", LC_ALL="zh_CN.UTF-8").read_bytes() == first


def test_texts_that_look_like_formulas_stay_texts(tmp_path):
    content = sample(tmp_path)
    path = content / "districts/310115/brands.csv"
    text = path.read_text("utf-8-sig").replace("芯澜封测工坊", "'=HYPERLINK(1)").replace("芯澜版图设计", "'@SUM(1)")
    path.write_text(text, "utf-8")
    head, *body = rows(export(tmp_path), 1)
    names = [row[head.index("品牌名称")] for row in body]
    assert "=HYPERLINK(1)" in names and "@SUM(1)" in names


def test_what_was_exported_brings_in_nothing_new(tmp_path):
    content = sample(tmp_path)
    report, status = run_import(tmp_path, export(tmp_path, "--as-of", "2029-01-01"))
    assert (status, report["errors"], report["files"]) == (0, 0, []), report["diagnostics"]
    cycles = [list(csv.DictReader(path.open(encoding="utf-8-sig"))) for path in content.glob("cycles/*/results.csv")]
    assert report["unchanged"] > sum(map(len, cycles)) > 90
    # Periods follow from results: their sheet is no table of the records.
    unread = {each["sheet"] for each in report["diagnostics"] if each["id"] == "unrecognised-sheet"}
    assert unread == {"有效期", "更正", "说明"}
    # None of them is told to take the headings of a table.
    assert not [each for each in report["diagnostics"] if "headings" in each["solution"]]
    # What the workbook shows beside the records is known, and told once a sheet.
    assert [each for each in report["diagnostics"] if each["id"] == "unmapped-column"] == []
    derived = [each["sheet"] for each in report["diagnostics"] if each["id"] == "derived-column"]
    assert derived == ["品牌", "撤销", "遴选结果"]


def test_texts_that_begin_with_the_mark_for_text_come_back_as_they_were(tmp_path):
    content = sample(tmp_path)
    (content / "districts/310115/programmes.csv").write_text(
        "品牌编号,培训项目,培训地点\nPD-0001,''数控车工,\"'=\"\"某路\"\"\"\n", "utf-8")
    book = export(tmp_path)
    programmes = [row for row in rows(book, 4) if row[0] == "PD-0001"]
    assert [(row[1], row[-1]) for row in programmes] == [("''数控车工", "'=\"某路\"")]
    report, status = run_import(tmp_path, book)
    assert (status, report["errors"], report["files"]) == (0, 0, []), report["diagnostics"]


def test_results_that_were_exported_go_to_the_cycles_that_they_name(tmp_path):
    content = sample(tmp_path)
    book = export(tmp_path)
    results = sorted(content.glob("cycles/*/results.csv"))
    before = {path: text(path) for path in results}
    for path in results:
        path.write_text("品牌编号,结果,级别\n", "utf-8")
    report, _ = run_import(tmp_path, book, "--write")
    assert report["written"] and report["errors"] == 0, report["diagnostics"]
    # What is published is each result with its level; when a brand applied and what was noted is not.
    for path, old in before.items():
        assert results_of(text(path)) == results_of(old), path


def results_of(table):
    """Brand, outcome and level of each row, in one spelling."""
    rows = csv.DictReader(io.StringIO(unicodedata.normalize("NFKC", table)))
    cells = ((row[key].strip() for key in ("品牌编号", "结果", "级别")) for row in rows)
    return sorted(tuple(TERMS.get(cell, cell) for cell in row) for row in cells)


def text(path):
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def test_records_with_errors_are_not_exported(tmp_path):
    content = sample(tmp_path)
    (content / "revocations.csv").unlink()
    done = run(tmp_path, "export", "--xlsx", "out.xlsx", "--templates", ROOT / "templates")
    assert done.returncode == 1 and not (tmp_path / "out.xlsx").exists()
