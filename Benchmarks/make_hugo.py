#!/usr/bin/env python3
"""Makes a Hugo site of a random register: make_hugo.py CONTENT PUBLISHED SITE.

CONTENT is what make_register.py made, PUBLISHED what Minglu published of it: Hugo is given the standings and periods ready
made, as it has no way to work them out, and the layouts in hugo/ make the same pages and data of them; workbooks, the
lookup's index, the log and what other websites take in it is spared. The institutions come from a content adapter, which
reads one file of data for each district: faster than a content file for each institution.
"""

import csv
import json
import shutil
import sys
from pathlib import Path

STANDINGS = {"in-force": "在有效期内", "revoked": "已撤销", "lapsed": "已终止"}
WORDS = {
    "standings": STANDINGS,
    "levels": {"city": "市级", "district": "区级"},
    "ends": {"running": "仍在有效期内", "next-cycle": "下一轮结果公布", "revocation": "被撤销"},
    "outcomes": {"recognised": "新增", "retained": "保留", "not-met": "评估不达标", "not-assessed": "未参加评估"},
    "reasons": {"not-met": "评估不达标", "not-assessed": "未按规定参加评估", "set-aside": "撤销决定已撤回，有效期已届满"},
    "grounds": {f"ground-{number}": f"通知所列情形（{number}）" for number in range(1, 6)},
}


def main(content, published, site):
    shutil.copytree(Path(__file__).parent / "hugo", site)
    shutil.copytree(published / "assets", site / "static/assets")
    brands = json.loads((published / "data/brands.json").read_text("utf-8"))
    cycles = json.loads((published / "data/cycles.json").read_text("utf-8"))["cycles"]
    revocations = json.loads((published / "data/revocations.json").read_text("utf-8"))["revocations"]
    add_details(brands["brands"], cycles, revocations, content)
    districts = write_districts(content, brands["brands"], site)
    standings = [brand["standing"] for brand in brands["brands"]]
    day = brands["as_of"]
    year, month, date = map(int, day.split("-"))
    put(site / "data/register.json", {
        **WORDS, "as_of": day, "as_of_text": f"{year}年{month}月{date}日", "authority": "示例主管部门",
        "counts": {standing: standings.count(standing) for standing in STANDINGS}})
    put(site / "data/districts.json", districts)
    put(site / "data/cycles.json", {cycle["id"]: {**cycle, "results": None} for cycle in cycles})
    put(site / "data/revocations.json", revocations)
    write_articles(content, published, site)


def add_details(brands, cycles, revocations, content):
    """Puts to each brand what its institution's page and the cycles' pages show of it."""
    known = {brand["id"]: brand for brand in brands}
    for brand in brands:
        brand.update(results={}, programmes=[], revocations=[])
    for path in sorted(content.glob("districts/*/brands.csv")):
        for row in rows(path):
            if row["品牌编号"] in known:
                known[row["品牌编号"]].update(field=row["重点领域"] or None, summary=row["简介"] or None)
    for cycle in cycles:
        for result in cycle["results"]:
            known[result["brand"]]["results"][cycle["id"]] = {"outcome": result["outcome"], "level": result["level"]}
    for revocation in revocations:
        brand = known[revocation["brand"]]
        brand["revocations"].append(revocation)
        revocation.update(name=brand["name"], standing=brand["standing"])
    for path in sorted(content.glob("districts/*/programmes.csv")):
        for row in rows(path):
            if row["品牌编号"] in known:
                known[row["品牌编号"]]["programmes"].append({
                    "name": row["培训项目"], "occupation": row["职业工种"], "grade": row["等级"], "mode": row["培训方式"],
                    "place": row["培训地点"]})
    for brand in brands:
        brand["awards"] = [award_of(brand, index, cycles) for index, cycle in enumerate(cycles)
                           if brand["results"].get(cycle["id"], {}).get("level")]
        # Hugo's `where` can ask for what is there, not for what is not empty.
        brand["programmes"] = brand["programmes"] or None


def award_of(brand, index, cycles):
    """What the page of one award shows: how it ended, if it did, and what happened in and after its term."""
    cycle = cycles[index]
    following = cycles[index + 1] if index + 1 < len(cycles) else None
    result = brand["results"][cycle["id"]]
    last = [period for period in brand["periods"] if period["cycle"] == cycle["id"]][-1]
    outcome = WORDS["outcomes"][result["outcome"]]
    events = [{"date": cycle["announced"], "text": f"{cycle['title']}结果公布：{outcome}", "document": cycle["document"]}]
    for revocation in reversed(brand["revocations"]):
        if cycle["announced"] <= revocation["date"] and (not following or revocation["date"] < following["announced"]):
            events.append({"date": revocation["date"], "text": "撤销品牌认定", "document": revocation["document"]})
    if following:
        then = brand["results"].get(following["id"], {}).get("outcome")
        text = f"{following['title']}结果公布：{WORDS['outcomes'].get(then, '未列入')}"
        events.append({"date": following["announced"], "text": text, "document": following["document"]})
    return {
        "cycle": cycle["id"], "level": result["level"], "outcome": result["outcome"], "ended_on": last["until"],
        "state": "认定在有效期内" if last["until"] is None else "认定已结束", "why": events[-1]["text"], "events": events,
    }


def write_districts(content, brands, site):
    owned = {}
    for brand in brands:
        owned.setdefault(brand.pop("institution")["uscc"], []).append(brand)
    districts = {}
    for folder in sorted((content / "districts").iterdir()):
        name = folder.joinpath("district.yaml").read_text("utf-8").splitlines()[0].removeprefix("name: ")
        districts[folder.name] = {"name": name, "bureau": f"{name}示例局"}
        institutions = [
            institution_of(row, owned[row["统一社会信用代码"]], folder) for row in rows(folder / "institutions.csv")
            if row["统一社会信用代码"] in owned]
        put(site / f"assets/register/{folder.name}.json", institutions)
    return districts


def institution_of(row, brands, folder):
    text = folder / f"institutions/{row['统一社会信用代码']}.md"
    in_force = [brand for brand in brands if brand["standing"] == "in-force"]
    return {
        "uscc": row["统一社会信用代码"], "name": row["机构名称"], "kind": row["机构类别"], "address": row["办学地址"],
        "permit": row["办学许可证号"] or None, "phone": row["联系电话"],
        # Names in an order that can be told by number, so that Hugo need not compare them.
        "rank": int(row["统一社会信用代码"][10:16]) + 1,
        "published": max(brand["since"] for brand in brands),
        "lists": ([folder.name] if in_force else [])
        + (["city"] if any(brand["level"] == "city" for brand in in_force) else []),
        "cycles": sorted({cycle for brand in brands for cycle in brand["results"]}),
        "brands": brands, "text": text.read_text("utf-8").replace("../../../pages/about.md", "/about.html")
        if text.exists() else "",
    }


def write_articles(content, published, site):
    """Announcements and pages: their Markdown as it stands, without the keys that are not Hugo's."""
    (site / "content/announcements").mkdir()
    documents = {}
    for announcement in json.loads((published / "data/announcements.json").read_text("utf-8"))["announcements"]:
        link = {"number": announcement["document"], "href": f"/{announcement['path']}"}
        documents.setdefault(announcement["document"], link)
        slug = Path(announcement["path"]).stem
        site.joinpath(f"content/announcements/{slug}.md").write_text(
            f"---\ntitle: {announcement['title']}\ndate: {announcement['date']}\n"
            f"params: {{document: {announcement['document']}}}\n---\n\n全文见附件。\n", "utf-8")
    put(site / "data/documents.json", documents)
    for page in ["about", "lookup"]:
        site.joinpath(f"content/{page}.md").write_text("---\ntitle: 说明\n---\n\n本名录为随机生成的测试数据。\n", "utf-8")


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def put(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
