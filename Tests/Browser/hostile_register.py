"""A register in which every text that a record may hold is the same one: harmless, or written to be taken for something else."""

import csv
import io
import json
import re

# Markup, an attribute's end, an address, scripts, style, JSON, SVG, comments and a template's tags. No semicolon, which
# separates former names; no control characters, which records may not hold.
POLYGLOT = (
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=pwned() )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
    "\\x3csVg/<sVg/oNloAd=pwned()//>\\x3e'\"><img src=//evil.invalid/a onerror=pwned()><script>pwned()</script>"
    "]]><!--</script><iframe src=javascript:pwned()></iframe>{{title}}{{{title}}}{{#brands}}{{>head}}${pwned()}#{7*7}"
    "</style>*{background:url(//evil.invalid/b)}<base href=//evil.invalid/>&lt&#x3cimg src=x onerror=pwned()>"
    '","@type":"Evil"}</script><a href="data:text/html,x">|!A0'
)

# What a spreadsheet runs if a cell begins with it.
FORMULAS = ['=HYPERLINK("http://evil.invalid/","x")', "+1+1", "-2+3", "@SUM(1,1)", "=cmd|' /C calc'!A0"]


def harmless(number, label):
    return f"良{label}"


def hostile(number, label):
    return FORMULAS[number % len(FORMULAS)] + POLYGLOT + label


def _table(*rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def tree(make):
    """path → text. `make(number, label)` gives a text; equal labels give equal texts."""
    numbers = {}

    def text(label):
        return make(numbers.setdefault(label, len(numbers)), label)

    def yaml(value):
        return json.dumps(value, ensure_ascii=False)

    def matter(**fields):
        lines = [f"{key}: {value if isinstance(value, (int, bool)) or key in PLAIN else yaml(value)}" for key, value in fields.items()]
        return "---\n" + "\n".join(lines).replace("True", "true") + "\n---\n\n"

    PLAIN = {"date", "kind", "cycle"}
    # In Markdown a text is what is escaped; the raw one may become markup, but none that does harm.
    raw = make(0, "正文")
    body = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", POLYGLOT if POLYGLOT in raw else raw)
    markdown = f"{body}\n\n[链接{body}](https://ok.example/)\n\n- {body}\n\n`{raw.replace('`', '')}`\n"
    first, second = "52310101MJ0000018X", "52310101MJ0000026Q"
    return {
        "registry.yaml": f"""\
title: {yaml(text("题"))}
authority: {yaml(text("主办"))}
operator: {yaml(text("承办"))}
base_url: https://register.example/list/
as_of: 2026-12-01
basis: {{document: {yaml(text("依据"))}, url: "https://ok.example/?a=1&b=javascript:pwned()"}}
contact: {{phone: {yaml(text("电话"))}, address: {yaml(text("地址"))}, report_url: "https://ok.example/(pwned())"}}
government_site: {{site_name: {yaml(text("网站"))}, icp: {yaml(text("备案"))}, police_record: {yaml(text("公安"))}}}
""",
        "cycles/2024/cycle.yaml": f"title: {yaml(text('轮一'))}\nannounced: 2024-10-15\ndocument: {yaml(text('文一'))}\n",
        "cycles/2024/results.csv": _table(["品牌编号", "结果", "级别", "备注"], ["B-1", "新增", "区级", text("备注")]),
        "cycles/2026/cycle.yaml": f"title: {yaml(text('轮二'))}\nannounced: 2026-10-20\ndocument: {yaml(text('文二'))}\n",
        "cycles/2026/results.csv": _table(
            ["品牌编号", "结果", "级别", "备注"], ["A-1", "新增", "市级", text("备注")], ["B-1", "不达标", "", text("备注")],
            ["C-1", "新增", "区级", text("备注")]),
        "revocations.csv": _table(
            ["品牌编号", "撤销日期", "撤销情形", "核实区", "文号", "说明", "恢复日期", "恢复文号"],
            ["C-1", "2026-11-10", "2", "310101", text("撤文"), text("撤说"), "2026-11-20", text("复文")],
            ["A-1", "2026-11-12", "1", "310101", text("撤文二"), text("撤说"), "", ""]),
        "adverse-records.csv": _table(["统一社会信用代码", "日期", "类型", "依据"], [second, "2019-01-01", "penalty", text("不良")]),
        "corrections.csv": _table(["对象", "日期", "理由", "文号"], ["A-1", "2026-11-30", text("更正"), text("更文")]),
        "announcements/results.md": matter(
            title=text("公题"), date="2026-10-20", kind="results", cycle="2026", document=text("文二"), source=text("来源")) + markdown,
        "pages/about.md": matter(title=text("页题"), order=1, nav=True) + markdown,
        "pages/raw.md": matter(title=text("页题"), order=2) + f"{raw}\n\n{raw[1:]}\n\n<div>{raw}</div>\n\n[a](javascript:pwned()) ![b](javascript:pwned()) ![d](https://evil.invalid/d.gif) [e ![f](http://evil.invalid/f.gif)](about.md) <javascript:pwned()> [c](data:text/html,x)\n",
        "districts/310101/district.yaml": "".join(
            f"{key}: {yaml(text(label))}\n" for key, label in [
                ("name", "区名"), ("bureau", "区局"), ("phone", "区电"), ("address", "区址"), ("introduction", "区介")])
            + 'website: "https://ok.example/?q=%3Cscript%3E"\n',
        "districts/310101/institutions.csv": _table(
            ["统一社会信用代码", "机构名称", "机构类别", "办学地址", "办学许可证号", "联系电话", "网址", "曾用名", "排序拼音", "英文名称"],
            [first, text("机构甲松柏梅兰"), "民办职业技能培训机构", text("址"), text("证"), text("话"), "https://ok.example/?q=%22onload=pwned()",
             text("旧名") + "；" + text("旧旧"), "a", text("英")],
            [second, text("机构乙江河湖海"), "职业院校", text("址"), "", "", "", "", "b", ""]),
        "districts/310101/brands.csv": _table(
            ["品牌编号", "品牌名称", "统一社会信用代码", "重点领域", "简介"], ["A-1", text("牌甲"), first, text("域"), text("介")],
            ["B-1", text("牌乙"), second, text("域"), text("介")], ["C-1", text("牌丙"), second, text("域"), text("介")]),
        "districts/310101/programmes.csv": _table(
            ["品牌编号", "培训项目", "职业工种", "等级", "培训方式", "培训地点"],
            ["A-1", text("项目"), text("工种"), text("级"), text("式"), text("地")],
            ["A-1", text("项目二"), text("工种"), text("级二"), text("式二"), text("地")]),
        f"districts/310101/institutions/{first}.md": markdown,
        "districts/310101/announcements/visit.md": matter(title=text("区公"), date="2026-11-20") + markdown,
    }
