// How a brand stood on a day, and whether the years of a term had passed.
(() => {
  "use strict";

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
  // cycle; null if it was not listed.
  const standing = ([, , ...events], day) => {
    let at = events.length - 1;
    while (at >= 0 && events[at][0] > day) at -= 1;
    if (at < 0) return null;
    let first = at;
    while (events[at][1] === 0 && first > 0 && events[first - 1][1] === 0) first -= 1;
    const award = events.slice(0, at + 1).reverse().find(event => event[1] === 0);
    return { state: events[at][1], event: events[at], since: events[first], level: award[2], cycle: award[3] };
  };

  Object.assign(globalThis.minglu, { termPassed, standing });
})();
