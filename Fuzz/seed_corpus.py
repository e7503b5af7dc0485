"""Writes the seeds that the fuzzers start from: pieces of the sample register and edge cases made by hand.

Run it after the sample or a harness has changed. Inputs that a fuzzer found (found-…) are kept.
"""

import io
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT, TEMPLATES, CORPUS = ROOT / "content", ROOT / "templates", ROOT / "Fuzz" / "Corpus"
SEPARATOR = "\x1e"


def head(path: Path, lines: int) -> str:
    return "\n".join(path.read_text(encoding="utf-8-sig").splitlines()[:lines]) + "\n"


def csv_seeds():
    district = CONTENT / "districts" / "310115"
    files = [district / "institutions.csv", district / "brands.csv", district / "programmes.csv",
             CONTENT / "cycles" / "2026" / "results.csv", CONTENT / "revocations.csv", CONTENT / "adverse-records.csv",
             CONTENT / "waivers.csv", CONTENT / "corrections.csv"]
    for number, path in enumerate(files):
        text = head(path, 4)
        yield path.stem, bytes([number]) + text.encode()
        yield f"{path.stem}-gb18030", bytes([number]) + text.encode("gb18030")
    brands = "品牌编号,品牌名称,统一社会信用代码,简介\n"
    for name, rows in {
        "quoted": 'PD-0001,"浦东, ""智造""",91310000MA1FL5E93W,"一段\n两行"\r\n',
        "wrapped": '="PD-0002",\'张江,５２３１０１１５MJXY00449C,=1+1\n',
        "unclosed": 'PD-0001,"浦东,91310000MA1FL5E93W,\nPD-0002,b,c,d\n',
        "after-quote": 'PD-0001,"浦"东,91310000MA1FL5E93W,\n',
        "ragged": "PD-0001\nPD-0002,b,c,d,e,f\n,,,\n",
        "carriage-returns": "PD-0001,甲,91310000MA1FL5E93W,\rPD-0002,乙,91310000MA1FL5E93W,\r",
        "formulas": 'PD-0001,=HYPERLINK("https://example.org/"),+1,@SUM(A1)\nPD-0002,-1,\t=1,\'=1\n',
    }.items():
        yield f"brands-{name}", b"\x01\xef\xbb\xbf" + (brands + rows).encode()


def yaml_seeds():
    announcement = "---\ntitle: 公布\ndate: 2026-10-20\nkind: results\ncycle: 2026\ncounts: {city: 1, district: 0}\n" \
        "brands:\n  - PD-0001\n---\n正文\n"
    yield "announcement", b"\x00" + announcement.encode()
    yield "page", b"\x01" + head(CONTENT / "pages" / "about.md", 12).encode()
    yield "registry", b"\x02" + (CONTENT / "registry.yaml").read_bytes()[:1500]
    yield "cycle", b"\x03" + (CONTENT / "cycles" / "2026" / "cycle.yaml").read_bytes()
    yield "district", b"\x04" + (CONTENT / "districts" / "310115" / "district.yaml").read_bytes()
    yield "profile", "\x05# 简介\n\n正文。\n".encode()
    for name, text in {
        "repeated": "title: a\ntitle: b\ntitle: c\n", "aliases": "title: &a [1, 2]\nauthority: *a\n",
        "deep": "title: " + "[" * 40 + "]" * 40 + "\n", "flow": "{title: {a: {b: [c, {d: e}]}}}\n",
        "scalars": "title: |\n  一\n  二\nauthority: >-\n  三\n  四\noperator: 'a''b'\nbase_url: \"\\u4e00\\x41\"\n",
        "unclosed": "title: \"一\nauthority: [\n", "tabs": "\ttitle: a\n", "documents": "title: a\n---\ntitle: b\n...\n",
        "tags": "title: !!binary aGVsbG8=\n!!str as_of: 2026-01-01\n? x\n: y\n", "merge": "<<: {title: a}\ntitle: ~\n",
    }.items():
        yield name, b"\x02" + text.encode()
    yield "fence", "\x00---\ntitle: a\ndate: 2026-01-01\n--- \t\r\n一\n---\n".encode()


def day_seeds():
    for number, text in enumerate([
            "2026-10-20", "2026/1/2", "2026.10.20", "2026年10月20日", "20261020", "２０２６-１０-２０", "2026-02-29",
            "2024-02-29", "2026-13-01", "1899-12-31", "2199-12-31", "2026-10-20 ", "2026年1月2日", "26-10-20", "46315",
            "2026-10/20"]):
        yield f"{number:02}", text.encode()


def code_seeds():
    for number, text in enumerate([
            "91310000MA1FL5E93W", "５２３１０１１５MJXY00449C", "9.1310115E+17", "91310000ma1fl5e93w", "PD-0001", "310115",
            "about-us", "021-12333", "https://example.org/a?b=c#d", "example.org", "HTTPS://例子.中国/路径", "javascript:alert(1)",
            "https://user@example.org:8443/", "../../etc/passwd", "12310000425006133D", "52310115MJXY00449C", "I1310000MA1FL5E93W"]):
        yield f"{number:02}", text.encode()


def template_seeds():
    yield "page", "<p>{{t}}</p>{{#o}}{{.}}{{/o}}{{^o}}-{{/o}}{{{h}}}{{#g}}{{{.}}}{{/g}}{{n}}{{#f}}x{{/f}}\n".encode()
    yield "lists", "{{#l}}<li>{{t}}{{#v}}{{n}}{{/v}}</li>\n{{/l}}{{^l}}none{{/l}}{{#s}}{{.}};{{/s}}".encode()
    yield "partials", SEPARATOR.join(["  {{>b}}\n{{>c}}", "{{t}}\n{{>c}}", "{{n}}\n"]).encode()
    yield "parents", SEPARATOR.join(["{{<b}}{{$x}}\n  one\n{{/x}}{{/b}}", "<b>{{$x}}two{{/x}}{{$y}}{{/y}}</b>"]).encode()
    yield "recursion", SEPARATOR.join(["{{>b}}", "{{n}}{{#l}}{{>b}}{{/l}}"]).encode()
    yield "endless", SEPARATOR.join(["{{>b}}", "{{t}}{{>c}}", "{{>b}}"]).encode()
    yield "delimiters", "{{=<% %>=}}<%t%><%={{ }}=%>{{t}}{{! note }}\n".encode()
    yield "optional", "{{#v.o}}{{v.o}}{{/v.o}}{{v.t}}".encode()
    yield "mistakes", "{{#l}}{{/s}}{{x}}{{{t}}}{{h}}{{>z}}{{$a}}{{t".encode()
    yield "deep", ("{{#f}}" * 60 + "{{t}}" + "{{/f}}" * 60).encode()
    yield "same-list", ("{{#l}}" * 5 + "{{t}}" + "{{/l}}" * 5).encode()
    for name in ["award", "list", "partials/brand", "partials/head", "feed"]:
        for path in TEMPLATES.glob(f"{name}.*"):
            yield name.replace("/", "-"), path.read_bytes()[:1200]


def markdown_seeds():
    for name, text in {
        "blocks": "# 一\n\n> 引用\n\n- a\n- b\n  1. c\n\n```swift\nlet x = 1\n```\n\n---\n",
        "table": "| 甲 | 乙 |\n|---|:-:|\n| a | `b` |\n", "tasks": "- [x] 完成\n- [ ] 未完成\n",
        "links": "[a](b.md) ![c](d.png \"e\") <https://a.cn> www.a.cn，x@y.cn [r]\n\n[r]: https://a.cn 'b'\n",
        "emphasis": "*a **b _c_ ~~d~~** e*\n", "html": "<b onclick=x>a</b><script>alert(1)</script>\n<!-- c -->\n",
        "unsafe": "[a](javascript:alert(1)) [b](java&#10;script:x) [c](data:text/html,x) ![d](vbscript:x)\n",
        "entities": "&lt;&amp;&#60;&#x3c;&nope; \\<\\*\\`\n", "brackets": "[" * 40 + "a" + "](b)" * 40,
        "backticks": "`a``b```c````" * 6, "quotes": "> " * 30 + "a\n" + "- " * 20 + "b\n", "footnote": "a[^1]\n\n[^1]: b\n",
        "definitions": "".join(f"[{n}]: b{n}\n" for n in range(12)) + "\n[1][2] [3][] [4]\n", "images": "![[](" * 20,
        "nested-images": "![a ![b](c) d](e)\n", "breaks": "一\n二  \n三\\\n四\r\n五\u2028六\n",
    }.items():
        yield name, text.encode()


def workbook_seeds():
    sheet = '<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>' \
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c></row>' \
        '<row r="2" hidden="1"><c r="A2" s="1"><v>46315</v></c><c r="C2"><f>1+1</f><v>2</v></c>' \
        '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>x</v></c></row></sheetData>' \
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>'
    strings = "<sst><si><t>甲_x000D_</t></si><si><r><t>a</t></r><r><t>b</t></r><rPh sb='0' eb='1'><t>c</t></rPh></si></sst>"
    styles = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/></numFmts>' \
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
    yield "parts", b"\x01" + SEPARATOR.join([sheet, strings, styles]).encode()
    yield "sheet", b"\x01" + sheet.encode()
    for name, xml in {
        "doctype": '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>', "deep": "<a>" * 40, "unclosed": "<worksheet>",
        "cdata": "<worksheet><sheetData><row><c t='inlineStr'><is><t><![CDATA[<a>]]></t></is></c></row></sheetData></worksheet>",
        "far": '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1e308</v></c></row></sheetData></worksheet>',
        "prefix": '<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }.items():
        yield name, b"\x01" + xml.encode()
    yield "table", "\x02统一社会信用代码,机构名称\n91310000MA1FL5E93W,浦东\n=1+1,@a,_x0041_, b \n".encode()
    yield "controls", "\x02\x01\x08,\x0b\x0c\r,\t,\u00e9\ufffd\n".encode()
    for name, method in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        parts = {
            "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{kind}/officeDocument" Target="xl/workbook.xml"/>'
                           "</Relationships>",
            "xl/workbook.xml": '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="s1"/></sheets>'
                               "</workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="s1" Type="{kind}/worksheet" '
                                          'Target="/xl/worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as archive:
            for part, text in parts.items():
                archive.writestr(zipfile.ZipInfo(part), text, compress_type=method)
        yield f"file-{name}", b"\x00" + buffer.getvalue()
        yield f"file-{name}-cut", b"\x00" + buffer.getvalue()[:-30]


SEEDS = {"csv": csv_seeds, "yaml": yaml_seeds, "day": day_seeds, "code": code_seeds, "template": template_seeds,
         "markdown": markdown_seeds, "workbook": workbook_seeds}


def main():
    for reader, seeds in SEEDS.items():
        folder = CORPUS / reader
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if not old.name.startswith("found-"):
                old.unlink()
        for name, content in seeds():
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
