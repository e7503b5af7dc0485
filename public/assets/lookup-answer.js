// The answer as the page shows it: how many brands there are, and how each stands, or stood on a day; where there are none,
// what to do about it, and what may have been meant.
(() => {
  "use strict";
  const { fold, asksMore, notAwarded, together, dayOf, make, linkTo, link, note, isEnglish, cityRoot, brandItem,
    words } = globalThis.minglu;

  // Institutions that may be meant, with what else than its name each is offered for. How they stand is not shown: that is for
  // whoever knows that it is them.
  const offer = (lead, records, index, named = []) => records.length
    ? [make("p", {}, lead), make("ul", { className: "nearest" }, ...records.map(([code, name, district, , , , english], i) => {
      const { brands, former } = named[i] || {};
      const others = brands ? [words.brandNames(brands)] : former ? [words.formerNames(former)] : [];
      return make("li", {}, link(code, name), ...others.map(line => make("p", {}, line)), make("p", {},
        (isEnglish && english ? english + words.comma : "") + words.code(code) + words.comma + index.districts[district]));
    }))] : [];

  // The list of a district whose name was typed.
  const listOf = (district, index) => {
    if (district === undefined) return [];
    const [before, name, after] = words.list(index.districts[district]);
    const root = index.city && district !== index.part ? cityRoot(index) : "";
    return [make("p", {}, before, make("a", { href: `${root}lists/${index.codes[district]}.html` }, name), after)];
  };

  // All lists: where no name was typed.
  const lists = () => {
    const [before, all, between, revocations, after] = words.lists;
    return make("p", {}, before, make("a", { href: "lists/index.html" }, all), between,
      make("a", { href: "revocations.html" }, revocations), after);
  };

  // On a district's own site: where other districts' institutions are looked up.
  const elsewhere = (text, asked, index) => {
    if (!index.city) return [];
    const query = new URLSearchParams([["q", text]]), [before, after] = words.others;
    if (asked !== undefined) query.set("on", new Date(asked * 86400000).toISOString().slice(0, 10));
    return [note(before, linkTo(`${cityRoot(index)}lookup.html?${query}`, index.city[0]), after)];
  };

  // The institutions of other districts that have the very name that was typed, where records with a name like it tell of them.
  const namesakes = (records, text, index) => {
    const isMeant = name => fold(name) === fold(text);
    if (records.some(([, name]) => isMeant(name))) return [];
    const twins = records.flatMap(record => record[4]).filter(([name, , , isElsewhere]) => isElsewhere && isMeant(name));
    return [...new Map(twins.map(([name, code, district]) =>
      [code, note(link(code, name, cityRoot(index)), words.notHere(index.districts[district]))])).values()];
  };

  // What is said first, and what is shown below it; of the `name` that was looked up instead of all that was typed, which may
  // have been read from an address (`isRead`): that may have been cut off, or not be all that was pasted.
  const answer = (found, typed, asked, isRead) => {
    const { index, hits, hasMore, district, area, kind, way, part, alike, named, isCut, nearest, code, hasOther, name } = found;
    const text = name || typed;
    const list = listOf(district === undefined ? area : district, index), others = elsewhere(text, asked, index);
    const isMore = asksMore(typed);
    // Whoever asks about a district does not mean whose name has it in it.
    if (hits.length && !(isMore && district !== undefined)) {
      const [day, remark] = dayOf(asked, index), twins = namesakes(hits.map(hit => hit.record), text, index);
      const brands = hits.flatMap(hit => hit.brands), other = brands.map(brand => notAwarded(typed, brand, index)).find(Boolean);
      const items = hits.flatMap(hit => hit.brands.map(brand => brandItem(hit, brand, day, index)));
      const found = words.found(items.length, together(brands, day, index), words.day(day), hasMore);
      const said = (text === typed ? "" : words.readFor(text)) + (other ? words.noAward(...other) : "") + found;
      return [said, ...twins, ...list, remark ? note(remark) : "",
        code && fold(code) !== fold(text) ? note(words.readAs(code, hasOther)) : "",
        make("ul", { className: "hits" }, ...items), ...others];
    }
    if (district !== undefined) return [words.district(text), ...list];
    if (hasMore) return [words[fold(text).length > 6 ? "tooCommon" : "tooShort"](text), ...list, ...others];
    const today = words.day(index.day), contact = make("p", {}, words.contact(index));
    const only = index.city ? words.only(index.districts[index.part]) : "";
    const twins = namesakes([...alike, ...nearest], text, index);
    // Whose name it is is known: nobody else is meant.
    if (twins.length) return [only + words.nothing.name(text, today), ...twins, ...others, contact];
    if (alike.length)
      return [only + words.alike[way](text, today, part) + (isCut ? words.isCut : ""), ...others,
        ...offer(words.isMeant, alike, index, named),
        make("p", {}, words.compare[way]), ...list, contact];
    if (kind === "question" || kind === "phone")
      return [words.nothing[kind](text), make("p", {}, words.advice(kind, index)), lists(), ...list];
    return [only + words.nothing[kind](text, today), ...others,
      make("p", {}, words.advice(kind, index, !isMore && !isRead && !index.city)), ...list, contact,
      ...offer(words.nearest, nearest, index)];
  };

  // What has come of the index stays, and the rest is asked for anew; a script that has not come is, with the page alone.
  const failure = error => {
    const [before, lists, after] = words.elsewhere;
    return [error instanceof TypeError ? words.unready : words.failure, make("p", {}, before, make("a", { href: "lists/index.html" }, lists), after)];
  };

  Object.assign(globalThis.minglu, { answer, failure });
})();
