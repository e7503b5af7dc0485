// What a typed text may mean besides what it says: a district, a name written a little otherwise, pinyin with a slip in it.
(() => {
  "use strict";
  const { fold } = globalThis.minglu;

  // What of a name tells its institution from others, by the rule of Sources/Registry/Names/NearNames+Cores.swift: without the
  // form of a company and without the city, of which so much is left that it is more than hardly a name.
  const kept = (rest, name) => [...rest].length < 2 ? name : rest;
  const coreOf = (name, { cities, forms }) => {
    const form = forms.find(form => name.endsWith(form)) || "";
    const formless = kept(name.slice(0, name.length - form.length), name);
    const ending = formless.replace(/市$/, ""), behind = cities.find(city => ending.endsWith(city));
    const begun = behind ? kept(ending.slice(0, ending.length - behind.length), formless) : formless;
    if (!cities.length) return kept(begun.replace(/^[^市]{2,3}市/u, ""), begun);
    const ahead = cities.find(city => begun.startsWith(city));
    return ahead ? kept(begun.slice(ahead.length).replace(/^市/, ""), begun) : begun;
  };

  // True for a word that is nothing but a city or the form of a company.
  const isAside = (word, { cities, forms }) => forms.includes(word) || cities.includes(word.replace(/市$/, ""));

  // What districts are called: in full, and without 区 where that leaves a word.
  const calledBy = ({ districts }) => districts.map(fold).map(name =>
    [name, name.replace(/新?[区县市]$/, "")].filter(one => one.length > 1));

  // True if the letters are the whole pinyin of the characters.
  const isPinyin = (letters, [first, ...others], sounds) => first === undefined ? letters === ""
    : sounds.of(first).some(sound => letters.startsWith(sound) && isPinyin(letters.slice(sound.length), others, sounds));

  // The district that is named, as a position in the index; with the city before it or not; in pinyin where `sounds` are given.
  const districtOf = (text, index, sounds) => {
    const isNamed = name => name === text || name === coreOf(text, index)
      || sounds !== undefined && /^[a-z]+$/.test(text) && isPinyin(text, [...name], sounds);
    const at = calledBy(index).findIndex(names => names.some(isNamed));
    return at < 0 ? undefined : at;
  };

  // For each term the district that it names, where another term is there to be looked up in it: the first, where all are
  // districts.
  const areasOf = (terms, { index, sounds }) => {
    const areas = terms.map(term => districtOf(term, index, sounds));
    return areas.includes(undefined) ? areas : [undefined, ...areas.slice(1)];
  };

  // What terms are looked up with: all of them as one, the districts that some of them name, how characters are read.
  const contextOf = (terms, { index, sounds }) =>
    ({ index, sounds, terms, whole: terms.join(""), areas: areasOf(terms, { index, sounds }) });

  // A word that has a district's name at its beginning or end, cut in two.
  const cut = (word, index) => {
    for (const name of calledBy(index).flat().sort((a, b) => b.length - a.length)) {
      const rest = word.startsWith(name) ? word.slice(name.length) : word.endsWith(name) ? word.slice(0, -name.length) : "";
      if ([...rest].length > 1) return [name, rest];
    }
    return [word];
  };

  // Terms that name the same institution in other words, the likeliest first: without city and form of a company, with a
  // district's name taken for the district, or another one's for it where all are districts, at last without it.
  const rewordings = ({ terms, areas, index }) => {
    const bare = terms.map((term, i) => areas[i] === undefined ? coreOf(term, index) : term)
      .filter((term, i) => !isAside(terms[i], index));
    const split = bare.flatMap(term => districtOf(term, index) === undefined ? cut(term, index) : [term]);
    const own = split.filter(term => districtOf(term, index) === undefined);
    const seen = new Set([terms.join(" "), ""]);
    const last = own.length ? own : [...terms].reverse();
    return [bare, split, last].filter(one => !seen.has(one.join(" ")) && seen.add(one.join(" ")));
  };

  // True for letters that are pinyin; the last syllable may be unfinished.
  const speller = syllables => {
    const whole = new Set(syllables), begun = new Set();
    for (const syllable of syllables) for (let n = 1; n <= syllable.length; n += 1) begun.add(syllable.slice(0, n));
    return letters => {
      const reached = new Set([0]);
      for (let at = 0; at < letters.length; at += 1) {
        if (!reached.has(at)) continue;
        if (begun.has(letters.slice(at))) return true;
        for (let n = 1; n <= 6; n += 1) if (whole.has(letters.slice(at, at + n))) reached.add(at + n);
      }
      return false;
    };
  };

  // Pinyin with tones as digits, without them; a part of a code with the letters O and I for digits, with these; any other term
  // as it is.
  const toneless = (term, { syllables }) => {
    const letters = term.replace(/[0-5]/g, "");
    if (/^([a-z]+[0-5])+[a-z]*$/.test(term) && speller(syllables)(letters)) return letters;
    const isCode = term.length > 5 && /^[0-9a-z]+$/.test(term) && (term.match(/[0-9]/g) || []).length > 2;
    return isCode ? term.replace(/o/g, "0").replace(/i/g, "1") : term;
  };

  // Pinyin that the letters may be with one slip in them, the likeliest kind first: two neighbours swapped, one left out, one
  // too many.
  const longestSlip = 24;
  const slips = (letters, { syllables }) => {
    const places = [...[...letters].keys()], before = at => letters.slice(0, at);
    const swapped = places.slice(1).map(at => before(at - 1) + letters[at] + letters[at - 1] + letters.slice(at + 1));
    const dropped = places.map(at => before(at) + letters.slice(at + 1));
    const added = places.flatMap(at => [..."abcdefghijklmnopqrstuvwxyz"].map(one => before(at) + one + letters.slice(at)));
    const kinds = letters.length > longestSlip ? [] : [swapped, added, dropped], isPinyin = speller(syllables);
    return kinds.map(kind => [...new Set(kind)].filter(one => one.length > 3 && !one.startsWith(letters) && isPinyin(one)));
  };

  Object.assign(globalThis.minglu,
    { coreOf, districtOf, contextOf, rewordings, toneless, slips });
})();
