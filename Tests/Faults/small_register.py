"""A register of one district, two institutions and three brands: the smallest that has every kind of page."""

TREE = {
    "registry.yaml": """\
title: 小名录
authority: 示例主管部门
base_url: https://register.example/list/
as_of: 2026-12-01
""",
    "cycles/2026/cycle.yaml": "title: 2026年度遴选\nannounced: 2026-10-20\ndocument: 示人社〔2026〕1号\n",
    "cycles/2026/results.csv": "品牌编号,结果,级别\nA-1,新增,市级\nB-1,新增,区级\nC-1,新增,区级\n",
    "revocations.csv": "品牌编号,撤销日期,撤销情形,核实区,文号\nC-1,2026-11-10,2,310101,示人社〔2026〕2号\n",
    "announcements/results-2026.md": "---\ntitle: 结果公布\ndate: 2026-10-20\ndocument: 示人社〔2026〕1号\n---\n\n全文。\n",
    "announcements/revocation-2026.md": "---\ntitle: 撤销\ndate: 2026-11-10\ndocument: 示人社〔2026〕2号\n---\n\n全文。\n",
    "pages/about.md": "---\ntitle: 关于\norder: 1\nnav: true\n---\n\n本名录为测试用例。\n",
    "districts/310101/district.yaml": "name: 黄浦区\nbureau: 黄浦区示例局\n",
    "districts/310101/institutions.csv": """\
统一社会信用代码,机构名称,机构类别,办学地址,联系电话
52310101MJ0000018X,上海甲示例学校,职业院校,示例路1号,02100000001
52310101MJ0000026Q,示例海港技工学院,职业院校,示例路2号,02100000002
""",
    "districts/310101/brands.csv": """\
品牌编号,品牌名称,统一社会信用代码
A-1,晨光焊接,52310101MJ0000018X
B-1,远山数控,52310101MJ0000026Q
C-1,长河烹饪,52310101MJ0000026Q
""",
    "districts/310101/announcements/visit.md": "---\ntitle: 开放日\ndate: 2026-11-20\n---\n\n欢迎参观。\n",
}

_TABLE = "districts/310101/institutions.csv"

# One telephone number is another one.
OTHER_PHONE = TREE | {_TABLE: TREE[_TABLE].replace("02100000001", "02100000009")}

# An announcement and the last of a page's kind are gone, as corrections.csv admits.
FEWER_PAGES = {path: text for path, text in TREE.items() if path != "districts/310101/announcements/visit.md"} | {
    "corrections.csv": "对象,日期,理由,文号\nvisit,2026-12-01,误发,示人社〔2026〕3号\n"}

# Another day: every page differs.
LATER = TREE | {"registry.yaml": TREE["registry.yaml"].replace("2026-12-01", "2026-12-02")}
