"""A small register in which everything that is not to be published carries a token of its own.

As of 2026-12-01. Planted are: what is dated later (a cycle, its results, brands, an institution, programmes, a profile,
revocations, a set-aside, announcements, corrections), what is never published (adverse records, waivers, notes of results,
comments, hidden and unknown files), in every column and in the names of files.
"""

import csv
import io

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def uscc(serial, district="310101"):
    """A valid code (GB 32100, GB 11714) for a serial number."""
    body = f"MJ{serial:06d}"
    check = 11 - sum(int(c, 36) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    code = "52" + district + body + {10: "X", 11: "0"}.get(check, str(check))
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(code))
    return code + ALPHABET[(31 - total % 31) % 31]


FIRST, SECOND, LATER = uscc(1), uscc(2), uscc(770077)


def _table(*rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


class Planted:
    """`files`: path → text. `tokens`: token → where it was planted. Without `secrets` the same register, nothing planted."""

    def __init__(self, secrets=True):
        self.tokens = {}
        self.files = {}
        self._secrets = secrets
        self._write()

    def _token(self, where):
        token = f"ZQ{len(self.tokens):04d}XJ"
        self.tokens[token] = where
        return token

    def _day(self, where, day):
        year, month, date = map(int, day.split("-"))
        for spelling in (day, f"{year}年{month}月{date}日", f"{year}/{month}/{date}", f"{year}{month:02}{date:02}"):
            self.tokens[spelling] = where
        return day

    def _rows(self, path, *rows):
        """Rows of a secret, their tokens named after their cells; none where nothing is planted."""
        return [[cell(f"{path}:{number}") if callable(cell) else cell for cell in row]
                for number, row in enumerate(rows, 1)] if self._secrets else []

    def _write(self):
        token, day, t = self._token, self._day, self._token
        files = self.files
        files["registry.yaml"] = (
            f"# {t('comment')}\ntitle: 小名录\nauthority: 示例局\nbase_url: https://register.example/\nas_of: 2026-12-01\n"
            "rules: {term_years: 2}\n")
        files["cycles/2024/cycle.yaml"] = f"title: 2024年度遴选\nannounced: 2024-10-15\ndocument: 示〔2024〕1号 # {t('comment')}\n"
        files["cycles/2024/results.csv"] = _table(
            ["品牌编号", "结果", "级别", "申报日期", "备注"], ["A-1", "新增", "区级", "2024-07-01", t("note")])
        files["cycles/2026/cycle.yaml"] = "title: 2026年度遴选\nannounced: 2026-10-20\ndocument: 示〔2026〕1号\n"
        files["cycles/2026/results.csv"] = _table(
            ["品牌编号", "结果", "级别", "备注"], ["A-1", "保留", "市级", t("note")], ["B-1", "新增", "区级", t("note")])
        path = "districts/310101"
        files[f"{path}/district.yaml"] = "name: 黄浦区\nbureau: 黄浦区示例局\n"
        columns = ["统一社会信用代码", "机构名称", "机构类别", "办学地址", "办学许可证号", "联系电话", "网址", "曾用名", "排序拼音", "英文名称"]
        files[f"{path}/institutions.csv"] = _table(
            columns, [FIRST, "上海甲示例学校", "民办职业技能培训机构", "示例路1号", "", "", "", "", "", ""],
            [SECOND, "江河湖海示例中心", "职业院校", "示例路2号", "", "", "", "", "", ""],
            *self._rows("institutions.csv", [
                LATER, t, "职业院校", t, t, t, lambda at: "https://" + t(at).lower() + ".example/", lambda at: f"{t(at)}；{t(at)}", t, t]))
        if self._secrets:
            self.tokens[LATER] = "institutions.csv"
        later = [token("brands.csv id"), token("brands.csv id")] if self._secrets else []
        files[f"{path}/brands.csv"] = _table(
            ["品牌编号", "品牌名称", "统一社会信用代码", "重点领域", "简介"], ["A-1", "晨光焊接", FIRST, "智能制造", "一段"],
            ["B-1", "远山数控", SECOND, "", ""], *self._rows("brands.csv", *(
                [brand, t, owner, t, t] for brand, owner in zip(later, (LATER, SECOND)))))
        files[f"{path}/programmes.csv"] = _table(
            ["品牌编号", "培训项目", "职业工种", "等级", "培训方式", "培训地点"], ["A-1", "焊接", "焊工", "三级", "面授", "本部"],
            *self._rows("programmes.csv", *([brand, t, t, t, t, t] for brand in later)))
        files["revocations.csv"] = _table(
            ["品牌编号", "撤销日期", "撤销情形", "核实区", "文号", "说明", "恢复日期", "恢复文号"],
            ["B-1", "2026-11-10", "2", "310101", "示〔2026〕2号", "经核实骗取补贴。",
             *([day("set aside", "2027-02-03"), t("set aside document")] if self._secrets else ["", ""])],
            *self._rows("revocations.csv", ["A-1", lambda at: day(at, "2027-04-05"), "4", "310101", t, t, "", ""]))
        files["pages/about.md"] = (
            f"---\ntitle: 关于\norder: 1 # {t('comment')}\n---\n\n<!-- {t('comment')} -->\n\n正文<!-- {t('comment')} -->。\n\n"
            f"[{t('unused definition')}]: https://{t('unused definition').lower()}.example/\n")
        files[f"{path}/institutions/{FIRST}.md"] = f"<!-- {t('comment')} -->\n\n创办多年。\n"
        files["announcements/results-2026.md"] = (
            f"---\ntitle: 结果公布\ndate: 2026-10-20\ndocument: 示〔2026〕1号\ncycle: 2026 # {t('comment')}\n---\n\n全文。\n")
        # The finding is waived in both registers: what is planted is why.
        reasons = [t("waiver reason"), t("waiver document")] if self._secrets else ["理由", "依据"]
        files["waivers.csv"] = _table(["检查项", "对象", "理由", "依据"], ["missing-permit", FIRST, *reasons])
        if self._secrets:
            self._write_secret_files(path, later)

    def _write_secret_files(self, path, later):
        day, t, files = self._day, self._token, self.files
        adverse = [FIRST, day("adverse", "2011-02-13"), "penalty", t("adverse source")]
        files["adverse-records.csv"] = _table(["统一社会信用代码", "日期", "类型", "依据"], adverse)
        files["corrections.csv"] = _table(
            ["对象", "日期", "理由", "文号"], ["A-1", day("correction", "2027-05-06"), t("correction reason"), t("correction document")])
        files["cycles/2029/cycle.yaml"] = (
            f"title: {t('cycle title')}\napplications: {{opens: {day('opens', '2028-06-07')}, closes: {day('closes', '2028-07-08')}}}\n"
            f"announced: {day('announced', '2028-10-11')}\ndocument: {t('cycle document')}\n")
        files["cycles/2029/results.csv"] = _table(
            ["品牌编号", "结果", "级别", "申报日期", "备注"], ["B-1", "保留", "市级", day("applied", "2028-06-17"), t("later note")],
            *([brand, "新增", "市级", day("applied", "2028-06-18"), t("later note")] for brand in later))
        files[f"{path}/institutions/{LATER}.md"] = f"{t('later profile')}\n"
        self.tokens["cycles/2029"] = "cycle"
        for folder in ("", f"{path}/"):
            slug = t("announcement slug").lower()
            self.tokens[slug] = "announcement slug"
            files[f"{folder}announcements/{slug}.md"] = (
                f"---\ntitle: {t('announcement title')}\ndate: {day('announcement', '2027-08-09')}\n"
                f"document: {t('announcement document')}\nsource: {t('announcement source')}\n---\n\n"
                f"{t('announcement body')} [{t('announcement link')}](https://{t('announcement link').lower()}.example/)\n")
        files[f".{t('hidden file')}.md"] = t("hidden file")
        files[f"{t('unknown file')}.txt"] = t("unknown file")
        for token in [token for token in self.tokens if token.startswith("ZQ")]:
            self.tokens[token.lower()] = self.tokens[token]
