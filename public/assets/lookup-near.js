// What a text may mean that nothing has as it is: whose permit it may be, what is written or sounds alike.
(() => {
  "use strict";
  const { fold, soundsOf, groupsOf, wholeKey, permitOf, rewordings, slips, rooms, enough, thinned, contextOf, meet, common,
    recordsOf, verify } = globalThis.minglu;
  // Files of readings, what one has in bytes, and bytes up to which they are read; groups of keys that are read; ways to read
  // what a key is made of; files read for slips; digits that a permit has at least; institutions held against a text and
  // offered, and bytes after which no more records are read for them.
  const mostReadings = 10, readingSize = 3200, readingRoom = 60000, mostGroups = 4, mostWays = 6, mostSlipFiles = 6;
  const shortestPermit = 5, tried = 10, offers = 5, offerRoom = 50000;
  const han = /\p{Script=Han}/u;

  // What is offered of hits, those whose own name is meant before those that were called so or have a brand that is: records,
  // what each is offered for (`named`), and whether there may be others (`isCut`).
  const offering = (hits, isCut = false) => {
    const isOther = ({ by: { brands, former } }) => Boolean(brands || former);
    const all = [...hits].sort((a, b) => isOther(a) - isOther(b)), first = all.slice(0, offers);
    return { records: first.map(({ record }) => record), named: first.map(({ by }) => by), isCut: isCut || all.length > offers };
  };

  // The hits among institutions, of which so many are read, and whether there may be others.
  const heldAgainst = async (reading, { numbers, isWhole }, context) => {
    const all = [...numbers], hits = [];
    const left = await verify(reading, all.slice(0, tried), context, hits, tried, offerRoom);
    return [hits, !isWhole || left.length > 0 || all.length > tried];
  };

  // Those that may have the permit: by its hash alone, so that it is for the reader to compare.
  const permitted = async (reading, { whole, index }) => {
    const number = permitOf(whole);
    if (number.length < shortestPermit) return offering([]);
    const { numbers } = await reading.list(await reading.place(wholeKey("№" + number), rooms), { ...rooms, enough: offers });
    const records = await recordsOf(reading, [...numbers].slice(0, offers), index);
    return offering(records.map(record => ({ record, by: {} })), numbers.size > offers);
  };

  // A name without city, district and form of a company.
  const bareOf = context => (rewordings(context).slice(-1)[0] || context.terms).join("");

  // Those that other words find for the same, the nearest to what was typed: `way` tells names that differ only in a place or
  // in the form of a company (`spelling`) from such as have the words in them (`part`).
  const reworded = async (reading, context) => {
    const bare = bareOf(context), isSame = name => bareOf(contextOf([fold(name)], context)) === bare;
    for (const terms of rewordings(context)) {
      const other = contextOf(terms, context);
      const [hits, isCut] = await heldAgainst(reading, await common(reading, other), other);
      if (!hits.length) continue;
      const same = hits.filter(({ record: [, name, , former] }) => [name, ...former].some(isSame));
      return same.length ? { way: "spelling", ...offering(same, isCut || same.length < hits.length) }
        : { way: "part", part: terms.filter((_, i) => other.areas[i] === undefined), ...offering(hits, isCut) };
    }
    return offering([]);
  };

  // Those that letters mean if they have a slip in them.
  const slipped = async (reading, context) => {
    const hits = [], before = reading.sizes.size;
    let isCut = false;
    for (const kind of slips(context.whole, context.sounds)) {
      if (hits.length) break;
      for (const letters of kind) {
        const isEnough = hits.length >= offers || reading.sizes.size > before + mostSlipFiles;
        isCut = isCut || isEnough;
        if (isEnough) break;
        const { numbers, isWhole } = await meet(reading, groupsOf("p", letters, context), enough);
        const left = await verify(reading, numbers, contextOf([letters], context), hits, offers, offerRoom);
        isCut = isCut || !isWhole || left.length > 0;
      }
    }
    return offering(hits, isCut);
  };

  // How the characters of names are read, as the table of `own` has it, and, if there is room for all, those of the terms that
  // no name has.
  const readingsFor = async (reading, terms, table, own) => {
    const strange = [...terms.join("")].filter(character => han.test(character) && !own.knows(character));
    const files = [...new Set(strange.map(character => "y" + character.codePointAt(0) % 16))];
    const most = Math.min(mostReadings, (readingRoom - reading.bytes) / readingSize);
    return soundsOf(table, ...await Promise.all((files.length > most ? [] : files).map(file => reading.load(file))));
  };

  // Groups of keys of what a term sounds like: for some of its characters, what six letters can be heard from there.
  const spokenGroups = (term, { of }) => {
    const characters = [...term], groups = [];
    for (const at of characters.keys()) {
      let ways = [""];
      for (const character of characters.slice(at)) {
        if (ways.length > mostWays || ways.every(way => way.length >= 6)) break;
        ways = ways.flatMap(way => way.length < 6 ? of(character).map(sound => way + sound) : [way]);
      }
      const keys = [...new Set(ways.map(way => "p" + way.slice(0, 6)))];
      if (ways.length <= mostWays && (at === 0 || keys.every(key => key.length > 6))) groups.push(keys);
    }
    return groups;
  };

  // Those whose names sound like the terms: of those that are near, or else of all.
  const alike = async (reading, context, near) => {
    const { terms, whole, sounds } = context, heard = terms.some(term => [...term].length > 1) ? terms : [whole];
    const spoken = heard.filter(term => [...term].length > 1 && han.test(term)), hits = [];
    if (![...spoken.join("")].every(character => !han.test(character) || sounds.knows(character))) return offering([]);
    const groups = spoken.flatMap(term => spokenGroups(term, sounds)), asHeard = { ...context, isSpoken: true };
    if (!groups.length) return offering([]);
    await verify(reading, near, asHeard, hits);
    // Where all that were compared sound so, others may.
    if (hits.length) return offering(hits, hits.length === near.length && near.length > 1);
    return offering(...await heldAgainst(reading, await meet(reading, thinned(groups, mostGroups), enough), asHeard));
  };

  Object.assign(globalThis.minglu, { offering, permitted, reworded, slipped, readingsFor, alike });
})();
