// What the lookup says on English pages; lookup-words-zh-CN.js tells what is what.
(() => {
  "use strict";
  const date = day => new Date(day * 86400000);
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];
  const levels = { 市级: "city-level", 区级: "district-level" };
  const standings = { "in-force": "In force", revoked: "Revoked", lapsed: "Lapsed" };
  const grounds = ["(1) fraud or false material in the selection",
    "(2) subsidy fraud, a major safety accident or serious violations",
    "(3) closure or another administrative penalty, or entry on the list of serious dishonesty",
    "(4) no fixed premises, no teachers of its own and no training for a long time",
    "(5) another violation with a bad influence"];
  const reasons = ["assessment not passed, recognition ended", "not put up for assessment, recognition ended"];

  globalThis.minglu.words = {
    day: day => `${date(day).getUTCDate()} ${months[date(day).getUTCMonth()]} ${date(day).getUTCFullYear()}`,
    level: (level, index) => levels[index.levels[level]],
    standing: (state, index) => standings[index.standings[2 * state]],
    ground: which => grounds[which - 1],
    reason: which => reasons[which],
    inForce: day => `In force since ${day}`,
    restored: (day, document) => `the revocation was set aside on ${day} by ${document}, and the recognition restored`,
    levelSince: day => `at this level since ${day}`,
    termPassed: (years, day) => `the ${years} years of the term in principle passed on ${day}, but as the next results are `
      + "not published yet the brand stays in force",
    revoked: (day, ground, document) => `Revoked on ${day}: ${ground} (${document})`,
    setAside: (day, document, end) => `The revocation was set aside on ${day} (${document}), but the term had ended on `
      + `${end}: the brand is no longer in force`,
    lapsed: (day, reason, title, document) => `Lapsed on ${day}: ${reason} (results of ${title}, ${document})`,
    brand: level => `${level} brand, `,
    place: (level, district) => `${level}${district}, id `,
    code: code => `Unified social credit code: ${code}`,
    formerNames: names => "Former names: " + names.join(", "),
    stop: ".",
    semicolon: "; ",
    notYet: day => `Not in the register on that day; listed since ${day}.`,
    now: (day, standing, level, sentence) =>
      `As of ${day}: ${standing}, ${level} brand.` + (sentence ? ` ${sentence[0].toUpperCase()}${sentence.slice(1)}.` : ""),
    englishName: "",
    foundByFormerName: (names, now) => `Found by a former name: the institution was once called ${names.join(", ")}; its name `
      + `now is ${now}.`,
    similar: "Not to be confused with institutions of similar names, now or formerly: ",
    between: "; ",
    inBrackets: text => ` (${text})`,
    before: (first, asked, day) => (first ? `The register begins with the results published on ${first}. ` : "")
      + `There was none on ${asked}; the following is as of ${day}.`,
    after: (asked, day) => `The register is as of ${day} and knows nothing later; the following is not of ${asked}.`,
    together: (states, index) => {
      const [first] = states, all = states.length > 1 ? "all " : "", inForce = states.filter(state => state === 0).length;
      if (states.some(state => state !== first)) return `${inForce || "none"} of them in force`;
      return all + (first === null ? "not in the register on that day" : standings[index.standings[2 * first]].toLowerCase());
    },
    found: (count, how, day, hasMore) => `${count} ${count === 1 ? "brand" : "brands"}, ${how} (as of ${day})`
      + (hasMore ? ", and there may be more. Type more to find others." : "."),
    asked: text => `Asked for "${text}": `,
    working: text => `Looking up "${text}"…`,
    readAs: (code, hasOther) => `Looked up by the id or code ${code}.`
      + (hasOther ? " The other words were not compared." : ""),
    strange: home => `The address is not one of this register, which is ${home}. `,
    noAward: id => `The brand was not recognised in ${id}. `,
    readFor: text => `Looked up as "${text}"; the other words were not compared. `,
    noDay: (text, day) => (text ? `"${text}" is no valid date` : "The date is not complete, or there is no such day")
      + `, and was left aside; this is as of ${day}.`,
    only: district => `This site has the institutions and brands of ${district} alone, and nothing else was looked up. `,
    others: ["Look up those of other districts in ", "."],
    notHere: district => ` is an institution of ${district}, which this site does not have: the city's register tells how it `
      + "stands.",
    unusable: text => (text ? `There is nothing in "${text}" that can be looked up. ` : "")
      + "First type a name, pinyin or a code.",
    tooShort: text => `"${text}" is too short or too common to be looked up in full. Type more, or the whole name or code.`,
    tooCommon: text => `What is in "${text}" is too common to be looked up in full. Try words that only this name has, or the `
      + "unified social credit code or the brand's id.",
    district: text => `"${text}" is the name of a district.`,
    list: name => ["The district's brands in force: ", `list of ${name}`, "."],
    contact: ({ authority, phone }) => `For questions: ${authority}${phone ? ", " + phone : ""}.`,
    nearest: "Nearest by name or code (perhaps not what you look for):",
    comma: ", ",
    failure: "The data could not be read, or the register was published anew just now. Press Look up again.",
    unready: "Not all of the lookup's scripts could be read. Load the page again.",
    elsewhere: ["Or see ", "all lists", "."],
  };
})();
