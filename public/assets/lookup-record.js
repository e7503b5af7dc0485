// What a text has to do with a record: which of its brands it means or sounds like, by what, and how well.
(() => {
  "use strict";
  const { fold } = globalThis.minglu;

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

  // True if an English name has the term from the beginning of a word on.
  const hasWord = (name = "", term) => fold(name) === term || name.split(/\s+/)
    .map(word => fold(word).replace(/[^a-z0-9]+/g, "")).some((_, at, words) => words.slice(at).join("").startsWith(term));

  // Of a record the brands that the terms mean: all of them where the institution itself is meant. What `isSpoken` means also
  // what sounds the same. A term that names a district (`areas`) means all that is there besides.
  const meant = (record, terms, { sounds, isSpoken }, areas = []) => {
    const [code, name, district, former, , brands, english] = record;
    const has = (names, code, term) => fold(code).includes(term) || names.some(name => fold(name).includes(term)
      || (/^[a-z0-9]+$/.test(term) ? spells(term, fold(name), sounds) : isSpoken && echoes(term, fold(name), sounds)));
    const own = terms.map((term, i) =>
      areas[i] === district || has([name, ...former], code, term) || hasWord(english, term));
    return brands.filter(([id, name]) => terms.every((term, i) => own[i] || has([name], id, term)));
  };

  // What else than its name or its code the record is found by, as far as that is all: names of `brands`, `former` names, or
  // the `english` one.
  const foundBy = (record, terms, context, areas) => {
    const [code, name, district, former, , brands, english] = record;
    const meantBy = (former, brands, english) =>
      meant([code, name, district, former, [], brands, english], terms, context, areas);
    const isMeant = former => meantBy(former, brands).length > 0;
    if (meantBy([], [["", ""]]).length) return {};
    if (isMeant([])) return { brands: meantBy([], brands).map(([, name]) => name) };
    const those = former.filter(name => isMeant([name]));
    return those.length || isMeant(former) ? { former: those.length ? those : former } : { english };
  };

  // The institution that has the name or code now first, then one whose brand has it or that once had it, then what begins
  // with it.
  const rank = ([code, name, , former, , brands, english = ""], text) => {
    const own = [code, name, english, ...brands.map(([id]) => id)].map(fold);
    const others = [...former, ...brands.map(([, name]) => name)].map(fold);
    if (own.includes(text)) return 0;
    if (others.includes(text)) return 1;
    return [...own, ...others].some(key => key.startsWith(text)) ? 2 : 3;
  };

  Object.assign(globalThis.minglu, { meant, foundBy, rank });
})();
