// The answer as the page shows it: how many brands there are, and how each stands, or stood on a day; where there are none,
// what to do about it, and what may have been meant.
(() => {
  "use strict";
  const { standing, termPassed, words } = globalThis.minglu;
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const link = (code, name) => make("a", { href: `institutions/${code}.html`, lang: "zh-CN" }, name);
  const note = (...children) => make("p", { className: "note" }, ...children);
  const isEnglish = document.documentElement.lang === "en";

  // That the years of the term have passed, where they have.
  const passed = (day, index) => {
    const end = termPassed(day, index);
    return end === undefined ? "" : words.termPassed(index.years, words.day(end));
  };

  // How a brand stands on a day, in a sentence without its full stop; `then` is what minglu.standing says of it.
  const sentence = ({ event: [day, state, which, source], since, cycle }, asked, index) => {
    if (state === 0)
      return [words.inForce(words.day(since[0]), since[4]), passed(asked, index)].filter(Boolean).join(words.semicolon);
    if (state === 1) return words.revoked(words.day(day), words.ground(which, index), source);
    // The term of an award ends when the next results are published.
    if (which === 2) return words.setAside(words.day(day), source, words.day(index.cycles[cycle + 1][1]));
    const [title, , document] = index.cycles[source];
    return words.lapsed(words.day(day), words.reason(which, index), title, document);
  };

  // What the institution was called, and what it is called in English: each where it is shown.
  const otherNames = ([, institution, , former, , , english], by) => {
    const lines = by.former ? [make("b", {}, words.foundByFormerName(by.former, institution))] : [];
    if (former.length > (by.former || []).length) lines.push(words.formerNames(former));
    if (english && (isEnglish || by.english))
      lines.unshift(make("span", {}, words.englishName, make("span", { lang: "en" }, english)));
    return lines;
  };

  const brandItem = ({ record, by }, brand, day, index) => {
    const [code, institution, district, , similar] = record, [id, name] = brand;
    const then = standing(brand, day), now = standing(brand, index.day), lines = [];
    const item = make("li", {}, make("h2", {}, link(code, name)));
    item.dataset.brand = id;
    const level = then ? words.brand(words.level(then.level, index)) : "";
    lines.push(make("b", { lang: "zh-CN" }, institution), ...otherNames(record, by), words.code(code),
      words.place(level, index.districts[district], id));
    if (then) {
      const code = index.standings[2 * then.state];
      item.dataset.standing = code;
      item.firstChild.append(make("span", { className: "mark " + code }, words.standing(then.state, index)));
      lines.push(sentence(then, day, index) + words.stop);
    } else lines.push(words.notYet(words.day(brand[2][0])));
    if (!then || now.state !== then.state || now.level !== then.level)
      lines.push(words.now(words.day(index.day), words.standing(now.state, index), words.level(now.level, index),
        now.state === 0 ? passed(index.day, index) : sentence(now, index.day, index)));
    item.append(...lines.map(line => make("p", {}, line)));
    if (similar.length) item.append(note(words.similar, ...similar.flatMap(([name, code, district], i) =>
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

  // Institutions that may be meant. How they stand is not shown: that is for whoever knows that it is them.
  const offer = (lead, records, index) => records.length
    ? [make("p", {}, lead), make("ul", { className: "nearest" }, ...records.map(([code, name, district, , , , english]) =>
      make("li", {}, link(code, name), make("p", {}, (isEnglish && english ? english + words.comma : "") + words.code(code)
        + words.comma + index.districts[district]))))] : [];

  // The list of a district whose name was typed.
  const listOf = (district, { codes, districts }) => {
    if (district === undefined) return [];
    const [before, name, after] = words.list(districts[district]);
    return [make("p", {}, before, make("a", { href: `lists/${codes[district]}.html` }, name), after)];
  };

  // What is said first, and what is shown below it.
  const answer = ({ index, hits, hasMore, district, area, kind, way, alike, nearest }, text, asked) => {
    const list = listOf(district === undefined ? area : district, index);
    if (hits.length) {
      const [day, remark] = dayOf(asked, index);
      const items = hits.flatMap(hit => hit.brands.map(brand => brandItem(hit, brand, day, index)));
      return [words.found(items.length, words.day(day), hasMore), ...list, remark ? note(remark) : "",
        make("ul", { className: "hits" }, ...items)];
    }
    if (district !== undefined) return [words.district(text), ...list];
    if (hasMore) return [words.tooShort(text), ...list];
    const today = words.day(index.day), contact = make("p", {}, words.contact(index));
    if (alike.length)
      return [words.alike[way](text, today), ...offer(words.isMeant, alike, index), make("p", {}, words.compare[way]),
        ...list, contact];
    return [words.nothing[kind](text, today), make("p", {}, words.advice(kind, index)), ...list, contact,
      ...offer(words.nearest, nearest, index)];
  };

  const failure = () => {
    const [before, lists, after] = words.elsewhere;
    return [words.failure, make("p", {}, before, make("a", { href: "lists/index.html" }, lists), after)];
  };

  Object.assign(globalThis.minglu, { answer, failure });
})();
