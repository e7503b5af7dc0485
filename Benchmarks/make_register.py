#!/usr/bin/env python3
"""Makes a random register of N institutions that has no finding: make_register.py N FOLDER [SEED].

Sixteen districts, three announced cycles, one to three brands an institution with every fate, programmes, revocations
(some set aside, some dated after the register's day) with their announcements, and profile texts for a third.
The same N and seed make the same bytes.
"""

import random
import sys
from datetime import date, timedelta
from pathlib import Path

DISTRICTS = {
    "310101": "黄浦区", "310104": "徐汇区", "310105": "长宁区", "310106": "静安区", "310107": "普陀区", "310109": "虹口区",
    "310110": "杨浦区", "310112": "闵行区", "310113": "宝山区", "310114": "嘉定区", "310115": "浦东新区", "310116": "金山区",
    "310117": "松江区", "310118": "青浦区", "310120": "奉贤区", "310151": "崇明区",
}
# (id, window opens, window closes, results published)
CYCLES = [
    ("2022", date(2022, 6, 1), date(2022, 7, 15), date(2022, 10, 18)),
    ("2024", date(2024, 6, 3), date(2024, 7, 15), date(2024, 10, 15)),
    ("2026", date(2026, 6, 1), date(2026, 7, 15), date(2026, 10, 20)),
]
AS_OF = date(2026, 12, 1)
KINDS = ["民办职业技能培训机构", "人力资源服务机构", "职业院校", "企业类高技能人才培养基地内设培训中心", "事业单位类培训中心", "其他教育培训机构"]
FIELDS = ["先进制造", "养老护理", "现代物流", "数字技术", "餐饮服务", "绿色能源"]
GRADES = ["五级/初级工", "四级/中级工", "三级/高级工"]
# Any two numbers below 19⁴ differ in at least three of six characters, and from 19⁴ on two more go before them: no two
# names are alike.
ALPHABETS = [
    "春夏秋冬晨昏朝夕昼夜岁旬季节时辰光阴晓", "江河湖海溪泉潭池渊涧泽浦港湾洲渡滩波涛", "松柏梅兰竹菊荷桂榆柳枫桐杉槐樟橡榕桦楠",
    "金银铜铁锡铝铅锌镍钨钛钢钻铂锰铬钴钼钒", "东南西北中上下左右前后内外远近高深长宽", "红橙黄绿青蓝紫黑白灰褐赤朱翠碧丹玄素彤",
]
GREAT, FINE = "　宏博鸿恒弘泰盛隆昌茂丰裕旺兴达通顺和", "　精诚信义仁智勇勤俭谦恭慧敏思明德才学"


def name_of(number):
    digits = [number // 19**place % 19 for place in range(4)]
    sums = [sum(digits) % 19, sum(weight * digit for weight, digit in enumerate(digits, 1)) % 19]
    higher = number // 19**4
    before = GREAT[higher] + FINE[higher] if higher else ""
    return before + "".join(alphabet[digit] for alphabet, digit in zip(ALPHABETS, digits + sums))


def uscc_of(number, district):
    """A valid code: GB 11714 for the organisation's part, GB 32100 for the whole."""
    body = f"MJ{number:06}"
    value = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".index
    check = 11 - sum(value(c) * w for c, w in zip(body, [3, 7, 9, 10, 5, 8, 4, 2])) % 11
    head = f"52{district}{body}{'X' if check == 10 else check % 11}"
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(alphabet.index(c) * pow(3, place, 31) for place, c in enumerate(head))
    return head + alphabet[-total % 31]


class Revocations:
    """Decided once a month on the 10th, each month's in one document."""

    def __init__(self, chance):
        self.chance = chance
        self.rows = []
        self.documents = {}

    def day_within(self, start, end):
        first = date(start.year, start.month, 10)
        days = [day for day in months_from(first, 30) if start < day < end]
        return self.chance.choice(days) if days else None

    def document(self, day):
        return self.documents.setdefault(day, f"示人社撤〔{day.year}〕{day.month}号")


def months_from(day, count):
    for index in range(count):
        month = day.month - 1 + index
        yield date(day.year + month // 12, month % 12 + 1, day.day)


def two_years_after(day):
    try:
        return day.replace(year=day.year + 2)
    except ValueError:
        return day.replace(year=day.year + 2, day=28)


class Brand:
    """Lives through the cycles; `results` is what each cycle says of it, if anything."""

    def __init__(self, number, institution):
        self.id = f"B-{number:06}"
        self.institution = institution
        self.results = {}
        self.is_in_force = False
        self.level = None

    def meet(self, cycle, chance):
        identifier, opens, closes, _ = cycle
        applied = opens + timedelta(days=chance.randrange((closes - opens).days + 1))
        if self.is_in_force:
            fate = chance.random()
            if fate < 0.85:
                self.level = "city" if chance.random() < 0.1 else self.level
                self.results[identifier] = ("保留", self.level, applied)
            else:
                self.results[identifier] = ("不达标" if fate < 0.95 else "未参评", None, None)
                self.is_in_force = False
        elif chance.random() < 0.6 and not self.institution.is_barred(applied):
            self.level = "city" if chance.random() < 0.3 else "district"
            self.results[identifier] = ("新增", self.level, applied)
            self.is_in_force = True

    def live_on(self, start, end, revocations, chance):
        """The term from `start` to the next results."""
        day = revocations.day_within(start, end) if self.is_in_force and chance.random() < 0.02 else None
        if day is None:
            return
        self.is_in_force = False
        aside = None
        if chance.random() < 0.25:
            aside = revocations.day_within(day, date(2027, 6, 1))
        self.institution.revocations.append((day, aside))
        if aside is not None and aside < end:
            self.is_in_force = True
        revocations.rows.append((self, day, chance.randint(1, 5), aside))


class Institution:
    def __init__(self, number, district, chance):
        self.uscc = uscc_of(number, district)
        self.district = district
        self.name = f"{name_of(number)}{chance.choice(['职业技能培训学校', '人力资源培训中心', '实训基地'])}"
        self.kind = chance.choice(KINDS)
        self.permit = f"示民办{number:06}号" if self.kind == KINDS[0] else ""
        self.phone = f"021-{chance.randrange(10**8):08}"
        self.address = f"上海市{DISTRICTS[district]}示例路{chance.randrange(1, 2000)}号"
        self.revocations = []

    def is_barred(self, applied):
        return any(
            applied < two_years_after(day) and not (aside and aside <= applied) for day, aside in self.revocations)


def profile(institution, chance):
    """A few hundred characters of Markdown of several kinds."""
    clauses = ["实训场地按真实工位布置", "教师每年到企业实践", "课程与岗位要求同步修订", "学员考核实行教考分离", "设备由企业捐赠", "教学质量每季评议"]
    paragraphs = ["，".join(chance.sample(clauses, 4)) + "。" for _ in range(chance.randint(2, 4))]
    items = "\n".join(f"- {chance.choice(FIELDS)}：每期{chance.randrange(15, 41)}人" for _ in range(3))
    table = f"| 项目 | 学时 |\n| --- | ---: |\n| {chance.choice(FIELDS)} | {chance.randrange(40, 200)} |"
    link = "申请与评估见[说明](../../../pages/about.md)。"
    return "\n\n".join([f"**{institution.name}**的概况。", *paragraphs, "## 开设方向", items, table, link]) + "\n"


def main(count, folder, seed):
    chance = random.Random(seed)
    districts = list(DISTRICTS)
    institutions = [Institution(number, districts[number % 16], chance) for number in range(count)]
    brands = []
    for institution in institutions:
        for _ in range(chance.choices([1, 2, 3], [85, 12, 3])[0]):
            brands.append(Brand(len(brands) + 1, institution))
    revocations = Revocations(chance)
    ends = [cycle[3] for cycle in CYCLES[1:]] + [date(2027, 6, 1)]
    for cycle, end in zip(CYCLES, ends):
        for brand in brands:
            brand.meet(cycle, chance)
        for brand in brands:
            brand.live_on(cycle[3], end, revocations, chance)
    write(Path(folder), institutions, brands, revocations, chance)


def write(folder, institutions, brands, revocations, chance):
    put(folder / "registry.yaml", f"title: 随机名录\nauthority: 示例主管部门\nbase_url: https://register.example/\nas_of: {AS_OF}\n")
    put(folder / "pages/about.md", "---\ntitle: 说明\norder: 1\nnav: true\n---\n\n本名录为随机生成的测试数据。\n")
    for cycle in CYCLES:
        write_cycle(folder, cycle, brands)
    rows = [
        [brand.id, day, ground, brand.institution.district, revocations.document(day), "经核实情况属实。", aside or "",
         revocations.document(aside) if aside else ""]
        for brand, day, ground, aside in sorted(revocations.rows, key=lambda row: (row[1], row[0].id))]
    table(folder / "revocations.csv", "品牌编号 撤销日期 撤销情形 核实区 文号 说明 恢复日期 恢复文号", rows)
    for day, document in sorted(revocations.documents.items()):
        announce(folder, f"revocation-{day}", day, document, "kind: revocation\n")
    for code in DISTRICTS:
        write_district(folder / "districts" / code, code, institutions, brands, chance)


def write_cycle(folder, cycle, brands):
    identifier, opens, closes, announced = cycle
    document = f"示人社〔{identifier}〕100号"
    put(
        folder / f"cycles/{identifier}/cycle.yaml",
        f"title: {identifier}年度遴选\napplications: {{opens: {opens}, closes: {closes}}}\n"
        f"announced: {announced}\ndocument: {document}\n")
    results = [(brand.id, *brand.results[identifier]) for brand in brands if identifier in brand.results]
    levels = {"city": "市级", "district": "区级", None: ""}
    table(
        folder / f"cycles/{identifier}/results.csv", "品牌编号 结果 级别 申报日期",
        [[brand, outcome, levels[level], applied or ""] for brand, outcome, level, applied in results])
    counts = {level: sum(1 for result in results if result[2] == level) for level in ["city", "district"]}
    announce(
        folder, f"results-{identifier}", announced, document,
        f"kind: results\ncycle: \"{identifier}\"\ncounts: {{city: {counts['city']}, district: {counts['district']}}}\n")


def write_district(folder, code, institutions, brands, chance):
    put(folder / "district.yaml", f"name: {DISTRICTS[code]}\nbureau: {DISTRICTS[code]}示例局\nphone: \"12333\"\n")
    own = [institution for institution in institutions if institution.district == code]
    table(
        folder / "institutions.csv", "统一社会信用代码 机构名称 机构类别 办学地址 办学许可证号 联系电话",
        [[i.uscc, i.name, i.kind, i.address, i.permit, i.phone] for i in own])
    offered = [brand for brand in brands if brand.institution.district == code]
    table(
        folder / "brands.csv", "品牌编号 品牌名称 统一社会信用代码 重点领域 简介",
        [[b.id, f"{b.institution.name[:6]}{b.id[2:]}", b.institution.uscc, chance.choice(FIELDS), "面向企业在岗职工。"]
         for b in offered])
    table(
        folder / "programmes.csv", "品牌编号 培训项目 职业工种 等级 培训方式 培训地点",
        [[b.id, f"{chance.choice(FIELDS)}第{turn + 1}期", "示例工种", chance.choice(GRADES), "脱产", b.institution.address]
         for b in offered for turn in range(chance.randrange(4))])
    for institution in own:
        if chance.random() < 1 / 3:
            put(folder / f"institutions/{institution.uscc}.md", profile(institution, chance))


def announce(folder, slug, day, document, more):
    put(
        folder / f"announcements/{slug}.md",
        f"---\ntitle: 关于{document}的公告\ndate: {day}\ndocument: {document}\n{more}---\n\n全文见附件。\n")


def table(path, columns, rows):
    put(path, "\n".join(",".join(map(str, row)) for row in [columns.split(), *rows]) + "\n")


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1)
