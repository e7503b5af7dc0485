"""Workbooks made with openpyxl, and the same ones saved by LibreOffice, become a register."""

import csv
import json
from pathlib import Path

import pytest

import workbooks
from minglu import ROOT, empty_register, found, run, run_import, sample

LIBREOFFICE = Path(__file__).resolve().parent / "libreoffice"


@pytest.fixture(params=["openpyxl", "LibreOffice"])
def made(request, tmp_path):
    """Makes a workbook in the test's folder, or takes the one that LibreOffice saved."""

    def make(name):
        path = tmp_path / f"{name}.xlsx"
        if request.param == "openpyxl":
            getattr(workbooks, f"{name}_workbook")(path)
        else:
            path.write_bytes((LIBREOFFICE / f"{name}.xlsx").read_bytes())
        return path

    make.by_openpyxl = request.param == "openpyxl"
    return make


def text(path):
    """A table's text: UTF-8 with or without mark, or GB18030."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def tree(content):
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_an_import_shows_what_it_would_write_and_writes_nothing(made, tmp_path):
    content = empty_register(tmp_path)
    before = tree(content)
    report, status = run_import(tmp_path, made("city"))
    assert status == 0 and report["errors"] == 0 and not report["written"]
    assert [(file["path"], file["added"]) for file in report["files"]] == [
        ("content/districts/310101/brands.csv", 1), ("content/districts/310101/institutions.csv", 1),
        ("content/districts/310115/brands.csv", 3), ("content/districts/310115/institutions.csv", 2)]
    assert tree(content) == before


def test_what_was_imported_builds_the_expected_register(made, tmp_path):
    content = empty_register(tmp_path)
    (content / "cycles/2026").mkdir(parents=True)
    (content / "cycles/2026/cycle.yaml").write_text(
        "title: 2026年度遴选\napplications: {opens: 2026-07-01, closes: 2026-07-31}\nannounced: 2026-10-20\n"
        "document: 示人社〔2026〕1号\n", "utf-8")
    report, status = run_import(tmp_path, made("city"), made("results"), "--cycle", "2026", "--write")
    assert report["written"] and report["errors"] == 0, report["diagnostics"]
    assert status == 0 and report["register"]["errors"] == 0, report["register"]
    done = run(tmp_path, "build", "--templates", ROOT / "templates")
    assert done.returncode == 0, done.stderr
    brands = json.loads((tmp_path / "public/data/brands.json").read_text("utf-8"))["brands"]
    districts = {row[0]: row[6] for row in workbooks.INSTITUTIONS}
    codes = {"浦东新区": "310115", "黄浦区": "310101"}
    assert [
        (brand["id"], brand["name"], brand["institution"]["uscc"], brand["district"], brand["level"], brand["standing"])
        for brand in brands
    ] == sorted(
        (key, name, code, codes[districts[code]], "district" if number % 2 else "city",
         "revoked" if key == "HP-1001" else "in-force")
        for number, (key, name, code, _) in enumerate(workbooks.BRANDS))
    with open(content / "cycles/2026/results.csv", encoding="utf-8-sig", newline="") as file:
        assert [row["申报日期"] for row in csv.DictReader(file)] == [f"2026-07-0{day}" for day in (1, 2, 3, 4)]
    for code, name, kind, address, permit, phone, _ in workbooks.INSTITUTIONS:
        facts = json.loads((tmp_path / f"public/institutions/{code}.json").read_text("utf-8"))
        assert (facts["name"], facts["address"], facts["permit"], facts["phone"]) == (name, address, permit, phone)


def test_a_second_import_changes_nothing(made, tmp_path):
    content = empty_register(tmp_path)
    run_import(tmp_path, made("city"), "--write")
    before = tree(content)
    report, status = run_import(tmp_path, made("city"), "--write")
    assert (status, report["files"], report["unchanged"]) == (0, [], 7)
    assert tree(content) == before


def test_every_doubtful_cell_is_reported_and_errors_stop_writing(made, tmp_path):
    content = sample(tmp_path)
    before = tree(content)
    # What the workbook holds is known from the one that makes it.
    expected = workbooks.doubtful_workbook(tmp_path / "unused.xlsx")
    if not made.by_openpyxl:
        # LibreOffice saves a formula's result with it.
        expected = expected - {("error-value", "机构", "B8")} | {("formula-cell", "机构", "B8")}
    report, status = run_import(tmp_path, made("doubtful"), "--cycle", "2026", "--write")
    assert found(report["diagnostics"]) == expected
    assert status == 1 and not report["written"]
    assert tree(content) == before


def test_a_cell_that_shows_more_than_it_holds_is_reported(tmp_path):
    sample(tmp_path)
    expected = workbooks.shown_workbook(tmp_path / "shown.xlsx")
    report, status = run_import(tmp_path, tmp_path / "shown.xlsx")
    assert found(report["diagnostics"]) == expected
    assert status == 1 and [file["added"] for file in report["files"]] == [2]


def test_a_programme_at_two_places_goes_out_and_comes_in_again(tmp_path):
    content = sample(tmp_path)
    path = content / "districts/310115/programmes.csv"
    first = list(csv.reader(text(path).splitlines()))[1]
    with open(path, "a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(first[:-1] + ["另一处"])
    run(tmp_path, "export", "--xlsx", tmp_path / "register.xlsx")
    before = tree(content)
    report, status = run_import(tmp_path, tmp_path / "register.xlsx", "--write")
    assert (status, report["errors"], report["files"]) == (0, 0, [])
    assert tree(content) == before


def test_tables_of_the_sample_bring_in_nothing_new(tmp_path):
    content = sample(tmp_path)
    for path in sorted(content.rglob("*.csv")):
        if path.name in ("waivers.csv", "corrections.csv"):
            continue
        cycle = ["--cycle", path.parent.name] if path.name == "results.csv" else []
        report, _ = run_import(tmp_path, path, *cycle)
        assert (report["errors"], report["files"]) == (0, []), (path, report["diagnostics"])
        records = len([row for row in csv.reader(text(path).splitlines(keepends=True)) if any(row)]) - 1
        assert report["unchanged"] == records, path


def test_rows_keep_their_order_and_unknown_columns_their_values_in_gb18030(tmp_path):
    content = empty_register(tmp_path)
    run_import(tmp_path, made_city(tmp_path), "--write")
    path = content / "districts/310115/brands.csv"
    old = "自用,品牌编号,品牌名称,统一社会信用代码\r\n甲,PD-1003,拟航机务,\"%s\"\r\n乙,PD-1001,旧名,%s\r\n" % (
        workbooks.PUDONG_B, workbooks.PUDONG_A)
    path.write_bytes(old.encode("gb18030"))
    report, _ = run_import(tmp_path, made_city(tmp_path), "--write")
    assert report["written"]
    assert path.read_bytes().decode("gb18030") == (
        "自用,品牌编号,品牌名称,统一社会信用代码,重点领域\r\n甲,PD-1003,拟航机务,\"%s\",航空服务\r\n乙,PD-1001,拟真数控,%s,智能制造\r\n"
        ",PD-1002,拟真焊接,%s,智能制造\r\n" % (workbooks.PUDONG_B, workbooks.PUDONG_A, workbooks.PUDONG_A))


@pytest.mark.parametrize("arguments, status, text", [
    (["city.xlsx", "--district", "上海"], 64, "six-digit code"),
    (["city.xlsx", "--cycle", "../x"], 64, "a cycle's id"),
    (["results.xlsx"], 64, "name the cycle with --cycle"),
    (["none.xlsx"], 2, "there is no file `none.xlsx`"),
    ([], 64, "Missing expected argument"),
])
def test_wrong_usage_is_told(tmp_path, arguments, status, text):
    empty_register(tmp_path)
    workbooks.results_workbook(tmp_path / "results.xlsx")
    made_city(tmp_path)
    done = run(tmp_path, "import", "--templates", ROOT / "templates", *arguments)
    assert (done.returncode, text in done.stderr) == (status, True), done.stderr


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(tmp_path):
    content = empty_register(tmp_path)
    # A folder stands where a table is to be.
    (content / "districts/310115/institutions.csv").mkdir()
    before = tree(content)
    done = run(tmp_path, "import", made_city(tmp_path), "--write", "--templates", ROOT / "templates")
    assert done.returncode != 0
    assert {path: data for path, data in tree(content).items() if "310115" in path} == {
        path: data for path, data in before.items() if "310115" in path}


def test_headings_in_two_rows_and_the_rows_between_records(tmp_path):
    content = empty_register(tmp_path)
    workbooks.divided_workbook(tmp_path / "divided.xlsx")
    report, _ = run_import(tmp_path, "divided.xlsx", "--write")
    assert report["written"] and report["errors"] == 0, report["diagnostics"]
    assert found(report["diagnostics"]) == {
        ("unmapped-column", "机构", "E3"), ("unmapped-column", "机构", "G3"), ("skipped-row", "机构", "A4"),
        ("skipped-row", "机构", "A6"), ("skipped-row", "机构", "A8"), ("skipped-row", "机构", "A9"),
        ("skipped-row", "机构", "A10")}
    with open(content / "districts/310115/institutions.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["统一社会信用代码"], row["办学地址"], row["联系电话"]) for row in rows] == [
        (code, address, phone) for code, _, _, address, _, phone, _ in workbooks.INSTITUTIONS[:2]]


def made_city(folder):
    workbooks.city_workbook(folder / "city.xlsx")
    return folder / "city.xlsx"
