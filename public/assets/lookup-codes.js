// The codes that a text has in it, whatever stands around them, and what is found by one.
(() => {
  "use strict";
  const { fold, wholeKey, rooms, enough, nameIn, isPhone, isYear, withoutOwn, contextOf, verify } = globalThis.minglu;

  // Texts as codes are written, whatever they were typed as; with a hyphen for blanks too.
  const dashed = text => text.normalize("NFKC").trim().toUpperCase().replace(/[\u2010-\u2015\u2212]/g, "-");
  const plain = text => dashed(text).replace(/[\s-]+/g, "-");

  // True for a code whose last digit is right (GB 32100).
  const digits = "0123456789ABCDEFGHJKLMNPQRTUWXY", codeLength = 18;
  const weightOf = at => at < codeLength - 1 ? 3 ** at % 31 : 1;
  const isChecked = code => [...code].reduce((sum, digit, at) => sum + digits.indexOf(digit) * weightOf(at), 0) % 31 === 0;

  // The unified social credit codes in a text. No letter O or I stands in them: these are read as the digits. The third to the
  // eighth are digits: other words may be as long. Where a label is glued to one, its last digit tells where it is.
  const creditCodes = text => {
    const runs = [plain(text).replace(/-/g, ""), plain(text)].map(one => one.match(/[0-9A-Z]+/g) || []).flat();
    const codesOf = run => run.length <= codeLength ? [run]
      : [...run].map((_, at) => run.substr(at, codeLength)).filter(isChecked);
    return runs.flatMap(run => codesOf(run.replace(/O/g, "0").replace(/I/g, "1")))
      .filter(run => /^..\d{6}.{10}$/.test(run)).map(fold);
  };

  // The brand of a code that ends in a cycle, or in a year for one.
  const withoutCycle = (code, { cycles }) =>
    [...cycles.map(([, , , id]) => "-" + id.toUpperCase()), .../-20\d\d$/.exec(code) || []]
      .filter(end => code.endsWith(end)).map(end => code.slice(0, -end.length));

  // The cycles that what stands behind a brand's id means, as positions in the index: the one of that id, or those of a year,
  // which their ids or titles have in them or in which their results were published.
  const cyclesOf = (end, { cycles }) => {
    const places = [...cycles.keys()], own = places.filter(at => cycles[at][3].toUpperCase() === end);
    const isOf = ([title, announced, , id]) => new RegExp(`(?:^|\\D)${end}(?!\\d)`).test(`${id} ${title}`)
      || new Date(announced * 86400000).getUTCFullYear() === Number(end);
    return own.length || !isYear(end) ? own : places.filter(at => isOf(cycles[at]));
  };

  // The cycle, or the year, behind a brand's id in a text, where the brand has no award of it. The id may have been typed
  // without its hyphens, and marks or a small word may stand behind it.
  const notAwarded = (text, [id, , ...events], index) => {
    const letters = [...id.toUpperCase().replace(/-/g, "")].join("-?"), start = /^\d/.test(id) ? "(?:^|[^0-9A-Z])" : "";
    const [, end = ""] = new RegExp(`${start}${letters}[-(,:/的在于]+(?:IN-|OF-)?([0-9A-Z][0-9A-Z-]*)`).exec(plain(text)) || [];
    const which = cyclesOf(end, index), isAward = ([, state, , cycle]) => state === 0 && which.includes(cycle);
    if (!isYear(end) && !which.length || events.some(isAward)) return undefined;
    return [end, which.length === 1 ? index.cycles[which[0]][0] : end];
  };

  // The codes that a text has in it; where it ends as the address on a plaque does, in a brand and a cycle, both or the brand.
  const codesIn = (text, index) => {
    const last = plain(text).replace(/\.HTML$/, "").replace(/^.*\//, "");
    const brands = withoutCycle(last, index);
    return [...creditCodes(text), ...brands.length ? [last, ...brands].map(fold) : []].filter(Boolean);
  };

  // What in a text may be a brand's id with something around it, as on a plaque: letters with digits, or what follows its label;
  // as it is, and without a cycle.
  const idsIn = (text, index) => {
    const runs = [dashed(text), plain(text)].flatMap(one => [
      ...(one.match(/[0-9A-Z-]+/g) || []).filter(run => /[A-Z]/.test(run) && /[0-9]/.test(run)),
      ...(/(?:编号|\bID)[:\s-]*([0-9A-Z-]+)/.exec(one) || []).slice(1)]);
    return [...new Set(runs.flatMap(run => [run, ...withoutCycle(run, index)]).map(fold))].filter(Boolean).slice(0, 6);
  };

  // What the text seems to be: a telephone number, a question without a name in it, the number of a permit or a document, a code,
  // letters, or a name.
  const kindOf = (text, whole, index) => {
    if (isPhone(text, index)) return "phone";
    if (!nameIn(text)) return "question";
    const compact = text.normalize("NFKC").replace(/\s+/g, "");
    const bare = whole.replace(/^.*(?:编号|代码)|号$/g, ""), isId = /^[a-z]+[0-9]+$/.test(bare);
    // 漕宝路100号 is an address.
    const isPlace = /[路街弄镇村室楼幢道巷][\d-]+号$/.test(compact);
    const isNumber = /\d号$|[民证字第号]\d{5,}/.test(compact) || /\p{Script=Han}\d{5,17}$/u.test(bare);
    if (!isId && !isPlace && isNumber) return "number";
    // Of an English name with digits in it, one word at least has none.
    const spelled = text.split(/\s+/).map(fold).filter(word => /^(?!uscc$|code$|number$)[a-z]{3,}$/.test(word));
    const isSpelled = spelled.length > (isId ? 1 : 0);
    if (creditCodes(text).length || /^[a-z]*[0-9][a-z0-9]*$/.test(bare) && !isSpelled) return "code";
    return /^[a-z0-9]+$/.test(whole) ? "letters" : "name";
  };

  // The letters and digits of what may be a permit's number.
  const permitOf = whole => whole.replace(/[^a-z0-9]+/g, "");

  // True where a text has more in it than a code, its label and a cycle, or the register's own address that leads to it.
  const hasOther = (text, code, { cycles, city }) => {
    const words = withoutOwn(text, city), isLed = words !== text.normalize("NFKC");
    const rest = fold(words.replace(/统一社会信用代码|(品牌)?编号|号|\bID\b|USCC|\bNO(?=\b|\d)|\.html$/gi, "")), bare = fold(code);
    if (!rest.includes(bare)) return rest.length > (isLed ? 0 : bare.length);
    const other = rest.replace(bare, "");
    return other !== "" && !isYear(other) && !cycles.some(([, , , id]) => fold(id) === other);
  };

  // What is found by a `code` of these in a text, if that is on record; nobody else has it.
  const coded = async (reading, codes, given, text) => {
    for (const whole of codes) {
      const context = contextOf([whole], given), hits = [];
      const { numbers } = await reading.list(await reading.place(wholeKey(whole), rooms), { ...rooms, enough });
      await verify(reading, numbers, context, hits);
      const [code] = hits.flatMap(({ record, brands }) => [record[0], ...brands.map(([id]) => id)])
        .filter(code => fold(code) === whole);
      if (code)
        return { index: given.index, hits, hasMore: false, reading, code, hasOther: hasOther(text, code, given.index) };
    }
  };

  Object.assign(globalThis.minglu, { codesIn, idsIn, kindOf, permitOf, notAwarded, coded });
})();
