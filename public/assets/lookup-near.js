// What is offered beside what was found: the list of a district whose name was typed; and where nothing was found, what
// sounds the same or is nearest, and what the text seems to be, so that nobody is told that an institution is not listed
// because of a slip.
(() => {
  "use strict";
  const { fold, soundsOf, groupsOf, kindsOf, rooms, enough, thinned, meet, recordsOf, verify } = globalThis.minglu;
  // Files of readings and groups of keys that are read; ways to read what a key is made of; institutions offered, and bytes
  // after which no more records are read for them.
  const mostReadings = 10, readingSize = 3200, mostGroups = 4, mostWays = 6, offers = 5, offerRoom = 50000;
  const han = /\p{Script=Han}/u;

  // The district that is named, as a position in the index: in full, with the city before it, or without 区.
  const districtOf = (text, { districts }) => {
    const at = districts.map(fold).findIndex(name => name.length > 1
      && (text.endsWith(name) && text.length <= name.length + 4 || text.length > 1 && text === name.replace(/新?[区县市]$/, "")));
    return at < 0 ? undefined : at;
  };

  // What the text seems to be: the number of a permit or a document, a code, letters, or a name.
  const kindOf = (text, whole) => {
    const compact = text.normalize("NFKC").replace(/\s+/g, "");
    if (/\d号$|[民证字第号]\d{5,}/.test(compact)) return "number";
    return !/^[a-z0-9]+$/.test(whole) ? "name" : /[0-9]/.test(whole) ? "code" : "letters";
  };

  // How the characters of names are read and, as far as there is room, those of the terms that no name has.
  const readingsFor = async (reading, terms) => {
    const table = await reading.load("sounds"), own = soundsOf(table);
    const strange = [...terms.join("")].filter(character => han.test(character) && !own.knows(character));
    const files = [...new Set(strange.map(character => "y" + character.codePointAt(0) % 16))];
    const most = Math.min(mostReadings, Math.floor((rooms.room - reading.bytes) / readingSize));
    return soundsOf(table, ...await Promise.all(files.slice(0, Math.max(0, most)).map(file => reading.load(file))));
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

  // The records whose names sound like the terms.
  const alike = async (reading, context, sounds) => {
    const { terms, whole } = context, heard = terms.some(term => [...term].length > 1) ? terms : [whole];
    const spoken = heard.filter(term => [...term].length > 1 && han.test(term));
    if (![...spoken.join("")].every(character => !han.test(character) || sounds.knows(character))) return [];
    const groups = spoken.flatMap(term => spokenGroups(term, sounds)), hits = [];
    if (!groups.length) return [];
    const { numbers } = await meet(reading, thinned(groups, mostGroups), enough);
    await verify(reading, numbers, { ...context, sounds, isSpoken: true }, hits, offers, offerRoom);
    return hits.map(hit => hit.record);
  };

  // The records that have most of the rarest keys of the terms, or keys near them, as written or as spoken.
  const nearest = async (reading, { terms, index }, sounds) => {
    const points = new Map(), spoken = terms.map(term => [...term].map(character => sounds.of(character)[0]).join(""));
    for (const term of new Set([...terms, ...spoken])) for (const kind of kindsOf(term, { index, sounds }))
      for (const key of thinned(groupsOf(kind, term, { index, sounds })).flat()) {
        const { numbers, near } = await reading.list(await reading.place(key, rooms), { ...rooms, longRoom: 0, enough: 1 });
        const list = numbers.size ? [...numbers] : near;
        for (const number of list) points.set(number, (points.get(number) || 0) + 1 / Math.log(list.length + 2));
      }
    const best = [...points].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
    return recordsOf(reading, best.map(([number]) => number), index);
  };

  // What goes with an answer: a `district` that was named; what `kind` of text it was, and if nothing was found (`isMissing`)
  // the records that sound `alike` or else are `nearest`.
  const offered = async (reading, text, context, isMissing) => {
    const district = districtOf(context.whole, context.index), kind = kindOf(text, context.whole);
    const offer = { district, kind, alike: [], nearest: [] };
    if (!isMissing || district !== undefined || kind === "number" || reading.bytes > rooms.room) return offer;
    const sounds = await readingsFor(reading, context.terms);
    offer.alike = await alike(reading, context, sounds);
    if (!offer.alike.length) offer.nearest = await nearest(reading, context, sounds);
    return offer;
  };

  globalThis.minglu.offered = offered;
})();
