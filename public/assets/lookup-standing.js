// How a brand stood on a day, and what is said of it; whether the years of a term had passed, and which day an answer is of.
(() => {
  "use strict";
  const { words } = globalThis.minglu;

  // The day, up to another, on which the years of the latest cycle's term had passed and no new results were out; or none.
  const termPassed = (day, { cycles, years }) => {
    const dayLength = 86400000, latest = cycles.filter(([, announced]) => announced <= day).pop();
    if (!latest) return undefined;
    const end = new Date(latest[1] * dayLength), month = end.getUTCMonth();
    end.setUTCFullYear(end.getUTCFullYear() + years);
    // Of a 29 February, the 28th.
    if (end.getUTCMonth() !== month) end.setUTCDate(0);
    return end / dayLength <= day ? end / dayLength : undefined;
  };

  // How a brand stood on a day, counted from 1970-01-01: its event, since when it had stood so, and its last award's level and
  // cycle; since when it had been at that level, where it had been in force before at the other; null if it was not listed.
  const standing = ([, , ...events], day) => {
    let at = events.length - 1;
    while (at >= 0 && events[at][0] > day) at -= 1;
    if (at < 0) return null;
    let first = at;
    while (events[at][1] === 0 && first > 0 && events[first - 1][1] === 0) first -= 1;
    let risen = at;
    while (risen > first && events[risen - 1][2] === events[at][2]) risen -= 1;
    const award = events.slice(0, at + 1).reverse().find(event => event[1] === 0);
    return { state: events[at][1], event: events[at], since: events[first], level: award[2], cycle: award[3],
      levelSince: risen > first ? events[risen] : null };
  };

  // That the years of the term have passed, where they have.
  const passed = (day, index) => {
    const end = termPassed(day, index);
    return end === undefined ? "" : words.termPassed(index.years, words.day(end));
  };

  // How a brand stands on a day, in a sentence without its full stop, from what minglu.standing says of it.
  const sentence = ({ event: [day, state, which, source], since, level, levelSince, cycle }, asked, index) => {
    if (state === 0) {
      const [from] = since, remarks = [since[4] && words.restored(words.day(from), since[4]),
        levelSince && words.levelSince(words.day(levelSince[0]), words.level(level, index))].filter(Boolean);
      return [words.inForce(words.day(from)) + (remarks.length ? words.inBrackets(remarks.join(words.semicolon)) : ""),
        passed(asked, index)].filter(Boolean).join(words.semicolon);
    }
    if (state === 1) return words.revoked(words.day(day), words.ground(which, index), source);
    // The term of an award ends when the next results are published.
    if (which === 2) return words.setAside(words.day(day), source, words.day(index.cycles[cycle + 1][1]));
    const [title, , document] = index.cycles[source];
    return words.lapsed(words.day(day), words.reason(which, index), title, document);
  };

  // How brands stand on a day, in few words for all of them.
  const together = (brands, day, index) => words.together(brands.map(brand => standing(brand, day))
    .map(then => then && then.state), index);

  // The day that the answer is of, and what is to be said of the day asked for.
  const dayOf = (asked, { day, cycles }) => {
    if (asked === undefined) return [day];
    const first = cycles.length ? cycles[0][1] : Infinity;
    if (asked < first)
      return [day, words.before(cycles.length && words.day(first), words.day(asked), words.day(day))];
    if (asked > day) return [day, words.after(words.day(asked), words.day(day))];
    return [asked];
  };

  Object.assign(globalThis.minglu, { passed, standing, sentence, together, dayOf });
})();
