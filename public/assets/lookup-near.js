// What a code means that has something around it, and what is offered beside what was found: the list of a district whose name
// was typed; and where nothing was found, whose permit it may be, what is written or sounds alike, or is nearest, so that nobody
// is told that an institution is not listed because of a slip.
(() => {
  "use strict";
  const { fold, soundsOf, groupsOf, kindsOf, wholeKey, districtOf, kindOf, permitOf, rewordings, slips, rooms, enough,
    thinned, contextOf, meet, common, recordsOf, verify } = globalThis.minglu;
  // Files of readings and groups of keys that are read; ways to read what a key is made of; files read for slips; digits that
  // a permit has at least; institutions offered, and bytes after which no more records are read for them.
  const mostReadings = 10, readingSize = 3200, mostGroups = 4, mostWays = 6, mostSlipFiles = 6, shortestPermit = 5;
  const offers = 5, offerRoom = 50000;
  const han = /\p{Script=Han}/u;

  const recordsIn = hits => hits.map(hit => hit.record);

  // What is found by a `code` of these, if that is on record; nobody else has it.
  const coded = async (reading, codes, given) => {
    for (const whole of codes) {
      const context = contextOf([whole], given), hits = [];
      const { numbers } = await reading.list(await reading.place(wholeKey(whole), rooms), { ...rooms, enough });
      await verify(reading, numbers, context, hits);
      const [code] = hits.flatMap(({ record, brands }) => [record[0], ...brands.map(([id]) => id)])
        .filter(code => fold(code) === whole);
      if (code) return { index: given.index, hits, hasMore: false, reading, code };
    }
  };

  // The records of those that may have the permit: by its hash alone, so that it is for the reader to compare.
  const permitted = async (reading, { whole, index }) => {
    const number = permitOf(whole);
    if (number.length < shortestPermit) return [];
    const { numbers } = await reading.list(await reading.place(wholeKey("№" + number), rooms), { ...rooms, enough: offers });
    return recordsOf(reading, [...numbers].slice(0, offers), index);
  };

  // The records that other words find for the same, those that are the nearest to what was typed.
  const reworded = async (reading, context) => {
    for (const terms of rewordings(context)) {
      const other = contextOf(terms, context), hits = [];
      const { numbers } = await common(reading, other);
      await verify(reading, numbers, other, hits, offers, offerRoom);
      if (hits.length) return recordsIn(hits);
    }
    return [];
  };

  // The records that letters mean if they have a slip in them.
  const slipped = async (reading, context) => {
    const hits = [], before = reading.sizes.size;
    for (const kind of slips(context.whole, context.sounds)) {
      if (hits.length) break;
      for (const letters of kind) {
        if (hits.length >= offers || reading.sizes.size > before + mostSlipFiles) break;
        const { numbers } = await meet(reading, groupsOf("p", letters, context), enough);
        await verify(reading, numbers, contextOf([letters], context), hits, offers, offerRoom);
      }
    }
    return recordsIn(hits);
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
  const alike = async (reading, context) => {
    const { terms, whole, sounds } = context, heard = terms.some(term => [...term].length > 1) ? terms : [whole];
    const spoken = heard.filter(term => [...term].length > 1 && han.test(term));
    if (![...spoken.join("")].every(character => !han.test(character) || sounds.knows(character))) return [];
    const groups = spoken.flatMap(term => spokenGroups(term, sounds)), hits = [];
    if (!groups.length) return [];
    const { numbers } = await meet(reading, thinned(groups, mostGroups), enough);
    await verify(reading, numbers, { ...context, isSpoken: true }, hits, offers, offerRoom);
    return recordsIn(hits);
  };

  // The keys of a term, of each kind that it can be; letters that are no pinyin begin like some at least.
  const keysOf = (term, context) => {
    const kinds = kindsOf(term, context), keys = kinds.flatMap(kind => thinned(groupsOf(kind, term, context)).flat());
    return /^[a-z]+$/.test(term) && !kinds.includes("p") ? [...keys, "p" + term.slice(0, 6)] : keys;
  };

  // The records that have most of the rarest keys of the terms, or keys near them, as written or as spoken.
  const nearest = async (reading, context) => {
    const { terms, index, sounds } = context, points = new Map();
    const spoken = terms.map(term => [...term].map(character => sounds.of(character)[0]).join(""));
    for (const term of new Set([...terms, ...spoken])) for (const key of keysOf(term, context)) {
      const { numbers, near } = await reading.list(await reading.place(key, rooms), { ...rooms, longRoom: 0, enough: 1 });
      const list = numbers.size ? [...numbers] : near;
      for (const number of list) points.set(number, (points.get(number) || 0) + 1 / Math.log(list.length + 2));
    }
    const best = [...points].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
    return recordsOf(reading, best.map(([number]) => number), index);
  };

  // What goes with an answer: a `district` that was named, or an `area` in which the rest was looked for; what `kind` of text it
  // was, and if nothing was found (`isMissing`) the records that are `alike` in a `way`, or else are `nearest`.
  const offered = async (reading, text, context, isMissing) => {
    const { terms, whole, areas, index } = context, kind = kindOf(text, whole);
    const offer = { district: districtOf(whole, index), area: areas.find(area => area !== undefined), kind };
    const nothing = { ...offer, alike: [], nearest: [] };
    if (!isMissing || offer.district !== undefined || reading.bytes > rooms.room) return nothing;
    // The city and the like sound like nothing that is meant.
    const [bare] = rewordings(context).slice(-1);
    const heard = async () => contextOf(bare || terms, { index, sounds: await readingsFor(reading, terms) });
    const ways = { permit: () => permitted(reading, context), spelling: () => reworded(reading, context),
      sound: async () => alike(reading, await heard()), slip: () => slipped(reading, context) };
    const likely = { number: ["permit"], code: ["permit"], letters: ["slip"], name: ["spelling", "sound"] };
    for (const way of likely[kind]) {
      const records = await ways[way]();
      if (records.length) return { ...nothing, way, alike: records };
    }
    return kind === "number" ? nothing : { ...nothing, nearest: await nearest(reading, await heard()) };
  };

  Object.assign(globalThis.minglu, { coded, offered });
})();
