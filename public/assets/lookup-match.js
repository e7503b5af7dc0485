// What a text has to do with names: which keys it has, how characters are read, which brands of a record it means or sounds
// like; and how a brand stood on a day.
(() => {
  "use strict";
  const { fold } = globalThis.minglu;
  const keyLength = { i: 4, p: 6, u: 6 };

  // How characters are read: syllables to characters, characters to syllables. Of what is in no table, nothing is known.
  const soundsOf = (...tables) => {
    const syllables = new Set(), readings = new Map();
    for (const [, syllable, characters] of tables.join("").matchAll(/([a-z]+)([^a-z]+)/g)) {
      syllables.add(syllable);
      for (const character of characters)
        readings.set(character, [...new Set([...readings.get(character) || [], syllable])]);
    }
    return {
      syllables: [...syllables], knows: character => readings.has(character),
      of: character => readings.get(character) || [character],
    };
  };

  // Where a syllable of the letters can begin, in whatever way they are read; the last one may be unfinished.
  const boundaries = (letters, syllables) => {
    const isSyllable = new Set(syllables), reached = new Set([0]), leads = new Set();
    const lengths = [1, 2, 3, 4, 5, 6];
    for (let at = 0; at < letters.length; at += 1)
      for (const n of lengths) if (reached.has(at) && isSyllable.has(letters.slice(at, at + n))) reached.add(at + n);
    for (let at = letters.length - 1; at >= 0; at -= 1) {
      const rest = letters.slice(at);
      if (rest.length <= 6 && syllables.some(syllable => syllable.startsWith(rest))
        || lengths.some(n => (leads.has(at + n) || n === rest.length) && isSyllable.has(rest.slice(0, n)))) leads.add(at);
    }
    return [...reached].filter(at => leads.has(at)).sort((a, b) => a - b);
  };

  // Groups of keys: what matches has a key of each group.
  const groupsOf = (kind, term, { index, sounds: { syllables } }) => {
    const letters = [...term], length = keyLength[kind] || index.characters;
    const key = at => kind + letters.slice(at, at + length).join("");
    const starts = kind === "p" ? boundaries(term, syllables) : [...letters.keys()];
    if (starts[0] !== 0) return [];
    if (letters.length <= length) return [[key(0)]];
    if (kind !== "p") {
      const groups = starts.filter(at => at + length <= letters.length).map(at => [key(at)]);
      // Codes begin alike: of lists as long as one another, those of the last keys are read first.
      return kind === "u" ? groups.reverse() : groups;
    }
    const sets = new Map();
    // No syllable has more than six letters: one begins among any six.
    for (let from = 1; from + 6 <= letters.length; from += 1) {
      const among = starts.filter(at => at >= from && at < from + 6);
      sets.set(among.join(), among.map(key));
    }
    return [[key(0)], ...[...sets.values()].sort((a, b) => a.length - b.length).slice(0, 3)];
  };

  // The kinds of key that a term can be, the likeliest first.
  const kindsOf = (term, { index, sounds }) => {
    const letters = [...term], isLiteral = letters.every(letter => index.literals.includes(letter));
    if (!/^[a-z0-9]+$/.test(term)) return ["c"];
    if (!/[a-z]/.test(term)) return isLiteral ? ["u", "c"] : ["u"];
    const initials = new Set([...index.literals, ...sounds.syllables.map(syllable => syllable[0])]);
    const kinds = [["p", boundaries(term, sounds.syllables)[0] === 0], ["i", letters.every(letter => initials.has(letter))]];
    const spelled = kinds.filter(([, isPossible]) => isPossible).map(([kind]) => kind);
    return [.../[0-9]/.test(term) ? ["u", ...spelled] : [...spelled, "u"], ...isLiteral ? ["c"] : []];
  };

  // FNV-1a, thirty bits in six digits: the key of a name or code as a whole.
  const wholeKey = text => {
    let hash = 2166136261;
    for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
    return "w" + [27, 22, 17, 12, 7, 2].map(shift => (hash >>> shift & 31).toString(36)).join("");
  };

  // True if the letters spell the characters from one of them on, by syllables or by initials.
  const spells = (letters, name, { of }) => {
    const characters = [...name];
    const goes = (at, rest, spell) => !rest || at < characters.length
      && [...new Set(of(characters[at]).map(spell))].some(part =>
        rest.startsWith(part) ? goes(at + 1, rest.slice(part.length), spell) : part.startsWith(rest));
    return characters.some((_, at) => goes(at, letters, reading => reading) || goes(at, letters, reading => reading[0]));
  };

  // True if two or more characters are read as those of a name from one of them on.
  const echoes = (text, name, { of }) => {
    const heard = [...text].map(of), characters = [...name];
    return heard.length > 1 && characters.some((_, at) => at + heard.length <= characters.length
      && heard.every((ways, i) => of(characters[at + i]).some(way => ways.includes(way))));
  };

  // Of a record the brands that the terms mean: all of them where the institution itself is meant. What `isSpoken` means also
  // what sounds the same.
  const meant = (record, terms, sounds, isSpoken) => {
    const [code, name, , former, , brands] = record;
    const has = (names, code, term) => fold(code).includes(term) || names.some(name => fold(name).includes(term)
      || (/^[a-z0-9]+$/.test(term) ? spells(term, fold(name), sounds) : isSpoken && echoes(term, fold(name), sounds)));
    const own = terms.map(term => has([name, ...former], code, term));
    return brands.filter(([id, name]) => terms.every((term, i) => own[i] || has([name], id, term)));
  };

  // Exact names and codes first, then what begins with it.
  const rank = ([code, name, , former, , brands], text) => {
    const keys = [code, name, ...former, ...brands.flatMap(brand => brand.slice(0, 2))].map(fold);
    return keys.includes(text) ? 0 : keys.some(key => key.startsWith(text)) ? 1 : 2;
  };

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

  Object.assign(globalThis.minglu, { soundsOf, groupsOf, kindsOf, wholeKey, meant, rank, termPassed, standing });
})();
