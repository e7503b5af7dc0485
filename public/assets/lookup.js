// The lookup as one types: asks minglu.find, says how many brands there are, and shows how each stands, or stood on a day.
// Without this script the form leads to the lists.
(() => {
  "use strict";
  const { find, fold, standing, words } = globalThis.minglu;
  const form = document.querySelector("form[data-lookup]"), said = document.querySelector("#said");
  const results = document.querySelector("#results"), { q, on } = form.elements;
  const dayLength = 86400000, pause = 150;

  const numberOf = iso => Date.parse(iso + "T00:00:00Z") / dayLength;
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const link = (code, name) => make("a", { href: `institutions/${code}.html`, lang: "zh-CN" }, name);

  // How a brand stands, in a sentence without its full stop; `then` is what minglu.standing says of it.
  const sentence = ({ event: [day, state, which, source], since }, index) => {
    if (state === 0) return words.inForce(words.day(since[0]), since[4]);
    if (state === 1) return words.revoked(words.day(day), words.ground(which, index), source);
    if (which === 2) return words.setAside(words.day(day), source);
    const [title, , document] = index.cycles[source];
    return words.lapsed(words.day(day), words.reason(which, index), title, document);
  };

  const brandItem = (record, brand, day, index) => {
    const [code, institution, district, former, similar] = record, [id, name] = brand;
    const then = standing(brand, day), now = standing(brand, index.day), lines = [];
    const item = make("li", {}, make("h2", {}, link(code, name)));
    item.dataset.brand = id;
    const level = then ? words.brand(words.level(then.level, index)) : "";
    lines.push(make("b", { lang: "zh-CN" }, institution), words.place(level, index.districts[district], id));
    if (former.length) lines.push(words.formerNames(former));
    if (then) {
      const code = index.standings[2 * then.state];
      item.dataset.standing = code;
      item.firstChild.append(make("span", { className: "mark " + code }, words.standing(then.state, index)));
      lines.push(sentence(then, index) + words.stop);
    } else lines.push(words.notYet(words.day(brand[2][0])));
    if (!then || now.state !== then.state || now.level !== then.level)
      lines.push(words.now(words.day(index.day), words.standing(now.state, index), words.level(now.level, index),
        now.state === 0 ? "" : sentence(now, index)));
    item.append(...lines.map(line => make("p", {}, line)));
    if (similar.length) item.append(make("p", { className: "note" }, words.similar, ...similar.flatMap(
      ([name, code, district], i) =>
        [i ? words.between : "", link(code, name), words.inBrackets(index.districts[district])])));
    return item;
  };

  // The day that the answer is of, and what is to be said of the day asked for.
  const dayOf = (asked, { day, cycles }) => {
    if (!asked) return [day];
    const first = cycles.length ? cycles[0][1] : Infinity;
    if (asked < first)
      return [day, words.before(cycles.length && words.day(first), words.day(asked), words.day(day))];
    if (asked > day) return [day, words.after(words.day(asked), words.day(day))];
    return [asked];
  };

  const answer = ({ index, hits, hasMore, nearest }, text, asked) => {
    if (hits.length) {
      const [day, remark] = dayOf(asked, index);
      const items = hits.flatMap(({ record, brands }) => brands.map(brand => brandItem(record, brand, day, index)));
      return [words.found(items.length, words.day(day), hasMore),
        remark ? make("p", { className: "note" }, remark) : "", make("ul", { className: "hits" }, ...items)];
    }
    if (hasMore) return [words.tooShort(text)];
    const near = nearest.map(([code, name, district]) =>
      make("li", {}, link(code, name + words.comma + index.districts[district])));
    return [words.nothing(text, words.day(index.day)), make("p", {}, words.advice), make("p", {}, words.contact(index)),
      ...near.length ? [make("p", {}, words.nearest), make("ul", { className: "nearest" }, ...near)] : []];
  };

  const failure = () => {
    const [before, lists, after] = words.elsewhere;
    return [words.failure, make("p", {}, before, make("a", { href: "lists/index.html" }, lists), after)];
  };

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
