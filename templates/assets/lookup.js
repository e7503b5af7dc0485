// The lookup as one types: asks minglu.find, says how many brands there are, and shows how each stands, or stood on a day.
// Without this script the form leads to the lists.
(() => {
  "use strict";
  const { find, fold, standing } = globalThis.minglu;
  const form = document.querySelector("form[data-lookup]"), said = document.querySelector("#said");
  const results = document.querySelector("#results"), { q, on } = form.elements;
  const dayLength = 86400000, pause = 150;

  const numberOf = iso => Date.parse(iso + "T00:00:00Z") / dayLength;
  const words = day => {
    const date = new Date(day * dayLength);
    return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  };
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const link = (code, name) => make("a", { href: `institutions/${code}.html` }, name);

  // How a brand stands, in a sentence without its full stop; `then` is what minglu.standing says of it.
  const sentence = ({ event: [day, state, which, source], since }, { cycles, grounds, reasons }) => {
    if (state === 0) return `自${words(since[0])}起在有效期内${since[4] ? `（撤销已依据${since[4]}恢复）` : ""}`;
    if (state === 1) return `${words(day)}起撤销：${grounds[which - 1]}（${source}）`;
    if (which === 2) return `撤销已于${words(day)}恢复（${source}），但有效期在此之前已经届满`;
    const [title, , document] = cycles[source];
    return `${words(day)}起终止：${reasons[which]}（${title}结果，${document}）`;
  };

  const brandItem = (record, brand, day, index) => {
    const [code, institution, district, former, similar] = record, [id, name] = brand;
    const then = standing(brand, day), now = standing(brand, index.day), lines = [];
    const item = make("li", {}, make("h2", {}, link(code, name)));
    item.dataset.brand = id;
    const level = then ? index.levels[then.level] + "品牌，" : "";
    lines.push(make("b", {}, institution), `${level}${index.districts[district]}，编号${id}`);
    if (former.length) lines.push("曾用名：" + former.join("、"));
    if (then) {
      const [standingCode, standingWords] = index.standings.slice(2 * then.state);
      item.dataset.standing = standingCode;
      item.firstChild.append(make("span", { className: "mark " + standingCode }, standingWords));
      lines.push(sentence(then, index) + "。");
    } else lines.push(`当日尚未列入名录，${words(brand[2][0])}列入。`);
    if (!then || now.state !== then.state || now.level !== then.level)
      lines.push(`截至${words(index.day)}：${index.standings[2 * now.state + 1]}，${index.levels[now.level]}品牌`
        + (now.state === 0 ? "。" : `。${sentence(now, index)}。`));
    item.append(...lines.map(line => make("p", {}, line)));
    if (similar.length) item.append(make("p", { className: "note" }, "名称相近，请勿混淆：", ...similar.flatMap(
      ([name, code, district], i) => [i ? "；" : "", link(code, name), `（${index.districts[district]}）`])));
    return item;
  };

  // The day that the answer is of, and what is to be said of the day asked for.
  const dayOf = (asked, { day, cycles }) => {
    if (!asked) return [day];
    const first = cycles.length ? cycles[0][1] : Infinity;
    if (asked < first) return [day, (cycles.length ? `本名录自${words(first)}首次公布遴选结果起记载。` : "")
      + `${words(asked)}尚无名录，下面是截至${words(day)}的状态。`];
    if (asked > day) return [day, `本名录的数据截至${words(day)}，不含之后的变化；下面不是${words(asked)}的状态。`];
    return [asked];
  };

  const answer = ({ index, hits, hasMore, nearest }, text, asked) => {
    if (hits.length) {
      const [day, remark] = dayOf(asked, index);
      const items = hits.flatMap(({ record, brands }) => brands.map(brand => brandItem(record, brand, day, index)));
      return [`查到${items.length}个品牌（${words(day)}的状态）${hasMore ? "，还有更多。没有要找的，请再输入几个字" : ""}。`,
        remark ? make("p", { className: "note" }, remark) : "", make("ul", { className: "hits" }, ...items)];
    }
    if (hasMore) return [`“${text}”太短或者太常见，没有全部查完。请再输入几个字，或者输入完整的名称或代码。`];
    const advice = "没有记录，即截至这一天未列入本名录。请核对有没有错字，也可以换用曾用名、品牌名称或统一社会信用代码查询。";
    const contact = `仍有疑问的，请向${index.authority}咨询${index.phone ? "：" + index.phone : ""}。`;
    const near = nearest.map(([code, name, district]) => make("li", {}, link(code, `${name}，${index.districts[district]}`)));
    return [`截至${words(index.day)}，没有以“${text}”名称登记的记录。`, make("p", {}, advice), make("p", {}, contact),
      ...near.length ? [make("p", {}, "名称或代码最接近的机构（不一定是您要找的）："), make("ul", { className: "nearest" }, ...near)] : []];
  };

  const failure = () => ["查询数据没有取到，或者名录刚刚更新。请刷新页面再试。",
    make("p", {}, "也可以查看", make("a", { href: "lists/index.html" }, "全部名录"), "。")];

  const keepAddress = () => {
    const entries = [["q", q.value.trim()], ["on", on.value]].filter(([, value]) => value);
    const address = location.pathname + (entries.length ? "?" + new URLSearchParams(entries) : "") + location.hash;
    // Some browsers refuse this to a page opened from disk.
    try { history.replaceState(null, "", address); } catch { return; }
  };

  let turn = 0, timer;
  const run = async () => {
    clearTimeout(timer);
    const mine = turn += 1, text = q.value.trim();
    keepAddress();
    let shown = [""];
    if (fold(text)) try {
      shown = answer(await find(text), text, numberOf(on.value) || 0);
    } catch { shown = failure(); }
    // Another answer may have been asked for meanwhile.
    if (mine !== turn) return;
    const [summary, ...rest] = shown;
    said.textContent = summary;
    results.replaceChildren(...rest);
  };
  const soon = event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };

  q.addEventListener("input", soon);
  q.addEventListener("compositionend", soon);
  on.addEventListener("input", soon);
  form.addEventListener("submit", event => { event.preventDefault(); run(); });
  for (const element of form.querySelectorAll("[hidden]")) element.hidden = false;
  on.disabled = false;
  const given = new URLSearchParams(location.search);
  q.value = given.get("q") || "";
  on.value = given.get("on") || "";
  if (q.value) run();
})();
