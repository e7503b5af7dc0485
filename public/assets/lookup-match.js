// What a text has to do with names: how characters are read, and which keys it has.
(() => {
  "use strict";
  const keyLength = { e: 6, i: 4, p: 6, u: 6 };

  // How characters are read: syllables to characters, characters to syllables. Of what is in no table, nothing is known.
  const soundsOf = (...tables) => {
    const syllables = new Set(), readings = new Map();
    for (const entry of tables.join("").match(/[a-z]+[^a-z]+/g) || []) {
      const [syllable] = entry.match(/[a-z]+/);
      syllables.add(syllable);
      for (const character of entry.slice(syllable.length))
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

  // Those of the starts at which a syllable begins in whatever way the letters are read.
  const certain = (letters, starts, syllables) => {
    const ends = new Set([...starts, letters.length]);
    const crosses = (from, at, syllable) => from < at && from + syllable.length > at && (syllable.startsWith(letters.slice(from))
      || letters.startsWith(syllable, from) && ends.has(from + syllable.length));
    return starts.filter(at => !starts.some(from => from > at - 6 && syllables.some(one => crosses(from, at, one))));
  };

  // What letters are cut into: syllables; and, where these are not all of them, the letters and digits that names have.
  const partsOf = (letters, { index: { literals }, sounds: { syllables } }) =>
    !/[0-9]/.test(letters) && boundaries(letters, syllables)[0] === 0 ? syllables : [...syllables, ...literals];

  // Groups of keys: what matches has a key of each group.
  const groupsOf = (kind, term, context) => {
    const letters = [...term], length = keyLength[kind] || context.index.characters;
    const syllables = kind === "p" ? partsOf(term, context) : [];
    const key = at => kind + letters.slice(at, at + length).join("");
    const starts = kind === "p" ? boundaries(term, syllables) : [...letters.keys()];
    if (starts[0] !== 0) return [];
    // Words of English names are known by how they begin.
    if (letters.length <= length || kind === "e") return [[key(0)]];
    if (kind !== "p") {
      const groups = starts.filter(at => at + length <= letters.length).map(at => [key(at)]);
      // Codes begin alike: of lists as long as one another, those of the last keys are read first.
      return kind === "u" ? groups.reverse() : groups;
    }
    const sure = certain(term, starts, syllables), sets = new Map(sure.map(at => [`${at}`, [key(at)]]));
    // No syllable has more than six letters: one begins among any six.
    for (let from = 1; from + 6 <= letters.length; from += 1) {
      const among = starts.filter(at => at >= from && at < from + 6);
      if (!among.some(at => sure.includes(at))) sets.set(among.join(), among.map(key));
    }
    return [...sets.values()].slice(0, 9);
  };

  // The kinds of key that a term can be, the likeliest first.
  const kindsOf = (term, context) => {
    const { index, sounds } = context;
    const letters = [...term], isLiteral = letters.every(letter => index.literals.includes(letter));
    if (!/^[a-z0-9]+$/.test(term)) return ["c"];
    if (!/[a-z]/.test(term)) return isLiteral ? ["u", "c"] : ["u"];
    const initials = new Set([...index.literals, ...sounds.syllables.map(syllable => syllable[0])]);
    const isPinyin = boundaries(term, partsOf(term, context))[0] === 0;
    const kinds = [["p", isPinyin], ["i", letters.every(letter => initials.has(letter))]];
    const spelled = kinds.filter(([, isPossible]) => isPossible).map(([kind]) => kind);
    return [.../[0-9]/.test(term) ? ["u", ...spelled] : [...spelled, "u"], ...index.english ? ["e"] : [],
      ...isLiteral ? ["c"] : []];
  };

  // FNV-1a, thirty bits in six digits: the key of a name or code as a whole; of a permit after №, a district's code after #.
  const wholeKey = text => {
    let hash = 2166136261;
    for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
    return "w" + [27, 22, 17, 12, 7, 2].map(shift => (hash >>> shift & 31).toString(36)).join("");
  };

  Object.assign(globalThis.minglu, { soundsOf, groupsOf, kindsOf, wholeKey });
})();
