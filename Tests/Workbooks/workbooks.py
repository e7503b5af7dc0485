"""Workbooks as bureaus keep them, made with openpyxl: titles above the headings, merged cells, GB names, codes that became
numbers, dates that became serial numbers, hidden rows and sheets, formulas. All names and codes are invented."""

import datetime
import sys
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def uscc(serial, district="310115", head="52"):
    """A valid code (GB 32100, GB 11714) for a serial number."""
    body = f"MJ{serial:06d}"
    value = lambda c: int(c, 36)
    check = 11 - sum(value(c) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    code = head + district + body + {10: "X", 11: "0"}.get(check, str(check))
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(code))
    return code + ALPHABET[(31 - total % 31) % 31]


PUDONG_A, PUDONG_B, HUANGPU_A = uscc(101), uscc(102), uscc(103, "310101")

INSTITUTIONS = [
    # code, name, kind, address, permit, telephone, district
    (PUDONG_A, "上海拟真示例职业技能培训学校", "民办职业技能培训机构", "上海市浦东新区拟真路1号", "示人社民310115101号", "021-5550 1001", "浦东新区"),
    (PUDONG_B, "上海拟航示例人力资源有限公司", "人力资源服务机构", "上海市浦东新区拟航路2号", None, "021-5550 1002", "浦东新区"),
    (HUANGPU_A, "示例外滩职业学院", "职业院校", "上海市黄浦区拟滩路3号", None, "021-5550 1003", "黄浦区"),
]
BRANDS = [
    ("PD-1001", "拟真数控", PUDONG_A, "智能制造"), ("PD-1002", "拟真焊接", PUDONG_A, "智能制造"),
    ("PD-1003", "拟航机务", PUDONG_B, "航空服务"), ("HP-1001", "外滩西点", HUANGPU_A, "现代服务"),
]


def city_workbook(path: Path):
    """Two sheets with titles and notes: institutions under a header of two rows, brands with merged cells."""
    book = Workbook()
    sheet = book.active
    sheet.title = "机构基本情况"
    sheet["A1"] = "上海市职业技能培训优质品牌所属机构汇总表（示例）"
    sheet.merge_cells("A1:H1")
    sheet["A1"].font, sheet["A1"].alignment = Font(bold=True, size=16), Alignment(horizontal="center")
    sheet["A2"] = "填报单位：示例局"
    sheet["G2"] = "填报日期：2026年6月30日"
    for column, text in zip("ABH", ("序号", "统一社会信用代码\n（18位）", "所在区")):
        sheet[f"{column}3"] = text
        sheet.merge_cells(f"{column}3:{column}4")
    sheet["C3"] = "机构信息"
    sheet.merge_cells("C3:E3")
    sheet["F3"] = "办学许可证号"
    sheet.merge_cells("F3:F4")
    sheet["G3"] = "联系电话"
    sheet.merge_cells("G3:G4")
    for column, text in zip("CDE", ("名称", "类别", "地址")):
        sheet[f"{column}4"] = text
    for number, (code, name, kind, address, permit, phone, district) in enumerate(INSTITUTIONS, 1):
        sheet.append([number, code, name, kind, address, permit, phone, district])
    sheet.append(["合计", None, "3家"])
    brands = book.create_sheet("品牌")
    brands.append(["品牌一览（示例）"])
    brands.merge_cells("A1:E1")
    brands.append(["品牌编号*", "品牌名称*", "信用代码", "重点产业领域", "备用"])
    for row in BRANDS:
        brands.append(list(row))
    # One institution's code stands over both of its brands.
    brands["C4"] = None
    brands.merge_cells("C3:C4")
    book.save(path)


def divided_workbook(path: Path):
    """Institutions under a header whose second row divides two of its columns, with heads of groups, a sum and signatures."""
    book = Workbook()
    sheet = book.active
    sheet.title = "机构"
    sheet["A1"] = "机构登记表（示例）"
    sheet.merge_cells("A1:I1")
    sheet.append(["序号", "统一社会信用代码", "机构名称", "机构类别", "地址", None, "联系方式", None, "所在区"])
    sheet.append([None, None, None, None, "注册地址", "办学地址", "联系人", "电话", None])
    for column in "ABCDI":
        sheet.merge_cells(f"{column}2:{column}3")
    sheet.merge_cells("E2:F2")
    sheet.merge_cells("G2:H2")
    for row, (code, name, kind, address, _, phone, district) in zip((5, 7), INSTITUTIONS):
        for column, value in enumerate((row, code, name, "其他教育培训机构", "注册路", address, "张三", phone, district), 1):
            sheet.cell(row, column, value)
    sheet["A4"], sheet["B4"] = "一", "民办机构（1家）"
    sheet.merge_cells("B4:I4")
    sheet["A6"], sheet["C6"] = "二", "人力资源机构（1家）"
    sheet["A8"], sheet["B8"] = "本区合计", 2
    sheet["A9"] = "共2家"
    sheet["A10"], sheet["B10"] = "填表人：张三", "审核人：李四"
    book.save(path)


def doubtful_workbook(path: Path):
    """Every kind of doubtful cell. Returns what must be reported: (id, sheet, cell)."""
    book = Workbook()
    sheet = book.active
    sheet.title = "机构"
    headings = ["统一社会信用代码", "机构名称", "机构类别", "办学地址", "办学许可证号", "联系电话", "街镇", "网址", "所在区"]
    sheet.append(headings)
    good = lambda serial: [uscc(serial), f"示例机构{serial}号学校", "职业院校", "示例路", None, None, None, None, 310115]
    rows = [good(serial) for serial in range(201, 212)]
    rows[0][0] = 310115101234567890  # A2: digits past the 15th are lost
    rows[1][0] = 9.13101150000001e17  # A3: scientific notation
    rows[2][5] = 2155501234  # F4: a telephone that lost its zero
    rows[3][0] = "".join(chr(ord(c) + 0xFEE0) for c in uscc(204))  # A5: full-width
    rows[4][1] = "示例机构２０５号学校"  # B6: full-width in a name
    rows[5][3] = "示例路 "  # D7: a trailing blank
    rows[6][1] = '=CONCATENATE("示例","公式学校")'  # B8: a formula whose result was never saved
    rows[7][1] = "#N/A"  # B9
    rows[8][4] = datetime.date(2026, 3, 1)  # E10: a code that became a date
    for row in rows:
        sheet.append(row)
    sheet["B9"].data_type = "e"
    sheet.row_dimensions[11].hidden = True
    sheet.column_dimensions["H"].hidden = True
    sheet["D11"] = "合并路1号"
    sheet["D12"] = None
    sheet.merge_cells("D11:D12")
    hidden = book.create_sheet("旧表")
    hidden.append(headings)
    hidden.append(good(299))
    hidden.sheet_state = "hidden"
    book.create_sheet("填表说明").append(["请如实填写。"])
    results = book.create_sheet("结果")
    results.append(["品牌编号", "结果", "级别", "申报日期"])
    results.append(["PD-0001", "保留", "市级", 46210])  # D2: a date as a bare number
    results.append(["PD-0002", "保留", "市级", datetime.datetime(2026, 7, 8, 9, 30)])  # D3: with a time of day
    results.append([12, "保留", "区级", datetime.date(2026, 7, 8)])  # A4: an id as a number
    results["A4"].number_format = "0000"
    results.append(["PD-0004", "保留", "优秀", None])  # C5: no level
    book.save(path)
    return {
        ("mangled-code", "机构", "A2"), ("mangled-code", "机构", "A3"), ("code-as-number", "机构", "F4"),
        ("full-width-text", "机构", "A5"), ("full-width-text", "机构", "B6"), ("blank-edges", "机构", "D7"),
        ("error-value", "机构", "B8"), ("error-value", "机构", "B9"), ("mangled-code", "机构", "E10"),
        ("hidden-cells", "机构", "A11"), ("hidden-cells", "机构", "H1"), ("merged-cells", "机构", "D11"),
        ("unmapped-column", "机构", "G1"), ("hidden-cells", "旧表", "A1"), ("unrecognised-sheet", "填表说明", "A1"),
        ("date-as-number", "结果", "D2"), ("date-as-number", "结果", "D3"), ("code-as-number", "结果", "A4"),
        ("unexpected-value", "结果", "C5"),
    }


def shown_workbook(path: Path):
    """Cells that show other than what they hold. Returns what must be reported: (id, sheet, cell)."""
    book = Workbook()
    sheet = book.active
    sheet.title = "撤销"
    sheet.append(["品牌编号", "撤销日期", "撤销情形", "核实区", "文号", "说明"])
    for row in [(1, 52), ("PD-0002", 52), ("PD-0003", "示〔2026〕53号"), ("PD-0004", 54), ("PD-0005", 0.8), ("PD-0006", 5)]:
        sheet.append([row[0], datetime.date(2026, 11, 25), 3, 310115, row[1], "说明"])
    sheet["A2"].number_format = '"PD-"0000'
    sheet["E2"].number_format = '"示〔2026〕"0"号"'
    sheet["E3"].number_format = "0号"
    sheet["E4"].font = Font(strike=True)
    sheet["C4"].number_format = '"第"0"项"'  # A ground is a number in the records too.
    sheet["E5"].number_format = "#,##0"
    sheet["E6"].number_format = "0%"
    sheet["E7"].number_format = '[=5]"示〔2026〕5号";General'
    sheet["F7"].number_format = '@"（拟）"'
    book.save(path)
    return {
        ("mangled-code", "撤销", cell) for cell in ("A2", "E2", "E3", "E6", "E7", "F7")
    } | {("hidden-cells", "撤销", "E4")}


def results_workbook(path: Path):
    """A cycle's results and a revocation, days counted from 1904 as old Macs do, beside a note."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "评估遴选结果"
    sheet.append(["2026年度评估遴选结果（示例）"])
    sheet.merge_cells("A1:E1")
    sheet.append(["序号", "品牌编号", "评估遴选结果", "品牌级别", "申报时间"])
    for number, (brand, *_) in enumerate(BRANDS, 1):
        sheet.append([number, brand, "新增", "市级" if number % 2 else "区级", datetime.date(2026, 7, number)])
    revocations = book.create_sheet("撤销")
    revocations.append(["品牌编号", "撤销日期", "撤销情形", "核实区", "文号", "撤销说明"])
    revocations.append(["HP-1001", datetime.date(2026, 11, 10), 4, 310101, "示人社〔2026〕9号", "长期未开班。"])
    book.save(path)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, make in {"city": city_workbook, "results": results_workbook, "doubtful": doubtful_workbook}.items():
        make(folder / f"{name}.xlsx")
