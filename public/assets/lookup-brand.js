// A brand that was found as the page shows it: whose it is, how it stands, or stood on a day, and whom not to take it for.
(() => {
  "use strict";
  const { fold, passed, standing, sentence, words } = globalThis.minglu;
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const linkTo = (href, name) => make("a", { href, lang: "zh-CN" }, name);
  const link = (code, name, root = "") => linkTo(`${root}institutions/${code}.html`, name);
  const note = (...children) => make("p", { className: "note" }, ...children);
  const isEnglish = document.documentElement.lang === "en";
  // The city's site, of which a district's own has a part.
  const cityRoot = ({ city }) => city[1] + (isEnglish ? "en/" : "");

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
      [words.place(level, index.districts[district]), make("span", { className: "num" }, id)]);
    if (then) {
      const code = index.standings[2 * then.state];
      item.dataset.standing = code;
      item.firstChild.append(make("span", { className: "mark " + code }, words.standing(then.state, index)));
      lines.push(sentence(then, day, index) + words.stop);
    } else lines.push(words.notYet(words.day(brand[2][0])));
    // A revocation may have been set aside, and another have followed.
    const isSame = then && now.state === then.state && now.level === then.level && (now.state === 0 || now.event === then.event);
    if (!isSame)
      lines.push(words.now(words.day(index.day), words.standing(now.state, index), words.level(now.level, index),
        now.state === 0 ? passed(index.day, index) : sentence(now, index.day, index)));
    item.append(...lines.map(line => make("p", {}, ...[line].flat())));
    if (similar.length) item.append(note(words.similar, ...similar.flatMap(([name, code, place, isElsewhere], i) => {
      // Of one name and one district, they are told by the code.
      const isTwin = place === district && fold(name) === fold(institution);
      return [i ? words.between : "", link(code, name, isElsewhere && cityRoot(index)),
        words.inBrackets(index.districts[place] + (isTwin ? words.comma + code : ""))];
    })));
    return item;
  };

  Object.assign(globalThis.minglu, { make, linkTo, link, note, isEnglish, cityRoot, brandItem });
})();
