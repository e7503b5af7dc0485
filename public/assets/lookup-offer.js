// What is offered beside what was found: the list of a district whose name was typed; and where nothing was found, what may be
// meant (lookup-near.js), whose name stands among other words, or who is nearest, so that nobody is told that an institution is
// not listed because of a slip.
(() => {
  "use strict";
  const { fold, soundsOf, groupsOf, kindsOf, districtOf, kindOf, rewordings, rooms, thinned, contextOf, recordsOf, offering,
    permitted, reworded, slipped, readingsFor, alike } = globalThis.minglu;
  // Keys that are looked up for what is near, and what one that is only like them counts; bytes after which no more lists are
  // read for it, of long lists none; institutions compared with the text and offered; bytes up to which their records are read,
  // and what a file of these has.
  const mostKeys = 16, nearWeight = 0.2, nearRooms = { room: 48000, longRoom: 0, enough: 1 };
  const compared = 6, offers = 3, recordRoom = 60000, recordSize = 2500;
  // Letters up to which a slip may leave no key of a text as it is; letters of a name that is looked for among other words.
  const shortText = 8, shortestName = 4;
  const han = /\p{Script=Han}/u;

  // The keys of a term, of each kind that it can be; letters that are no pinyin begin like some at least.
  const keysOf = (term, context) => {
    const kinds = kindsOf(term, context), keys = kinds.flatMap(kind => thinned(groupsOf(kind, term, context), mostKeys).flat());
    return /^[a-z]+$/.test(term) && !kinds.includes("p") ? [...keys, "p" + term.slice(0, 6)] : keys;
  };

  // The institutions that have the first two characters of a key, where all of them can be told from what was read.
  const beginning = async (reading, [kind, first, second]) => {
    const place = kind === "c" && second ? await reading.place(kind + first + second, nearRooms) : { files: [], goesOn: true };
    if (place.goesOn || !place.files.every(word => reading.has(word))) return [];
    return [...(await reading.list(place, { ...nearRooms, longRoom: nearRooms.room, enough: Infinity })).numbers];
  };

  // Adds points to those who have keys of the terms, or keys like them, the more the rarer these are. What was read already is
  // asked first; keys with characters that no name has (`own`) are not.
  const score = async (reading, terms, context, own, points) => {
    const keys = [...new Set(terms.flatMap(term => keysOf(term, context)))]
      .filter(key => [...key].every(character => !han.test(character) || own.knows(character)));
    const places = await Promise.all(keys.map(key => reading.place(key, nearRooms)));
    const isRead = ({ files }) => files.every(word => reading.has(word));
    for (const place of [...places.filter(isRead), ...places.filter(place => !isRead(place))]) {
      const { numbers, near } = await reading.list(place, nearRooms);
      const those = numbers.size ? [...numbers] : await beginning(reading, place.prefix), list = those.length ? those : near;
      const more = (those.length ? 1 : nearWeight) / Math.log(list.length + 2);
      for (const number of list) points.set(number, (points.get(number) || 0) + more);
    }
  };

  // Those with the most points, as many as there is room for.
  const best = (reading, points) => {
    const most = Math.max(offers, Math.min(compared, Math.floor((recordRoom - reading.bytes) / recordSize)));
    return [...points].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([number]) => number);
  };

  const namesOf = ([, name, , former, , brands]) => [name, ...former, ...brands.map(([, name]) => name)].map(fold);
  const pairsOf = text => [...text].slice(1).map((letter, at) => [...text][at] + letter);

  // Those whose names are most like a text: what fewer of the records have in one counts more.
  const likest = (text, records) => {
    const own = new Set(pairsOf(text)), all = records.map(record => namesOf(record).map(pairsOf)), counts = new Map();
    for (const names of all) for (const pair of new Set(names.flat())) counts.set(pair, (counts.get(pair) || 0) + 1);
    const likeness = pairs => pairs.filter(pair => own.has(pair)).reduce((sum, pair) => sum + 1 / counts.get(pair), 0)
      / (own.size + pairs.length + 1);
    return records.map((record, at) => [Math.max(...all[at].map(likeness)), record])
      .sort((a, b) => b[0] - a[0]).slice(0, offers).map(([, record]) => record);
  };

  // Those of the records whose name, former name or brand stands in a text, and by which; others may be named that were not
  // among those compared.
  const namedIn = (text, records) => {
    const isNamed = name => [...fold(name)].length >= shortestName && text.includes(fold(name));
    const hits = records.map(record => {
      const [, name, , former, , brands] = record, those = former.filter(isNamed);
      const its = brands.map(([, name]) => name).filter(isNamed);
      return { record, isHit: isNamed(name) || those.length + its.length > 0,
        by: isNamed(name) ? {} : its.length ? { brands: its } : { former: those } };
    }).filter(({ isHit }) => isHit);
    return offering(hits, hits.length > 1 && hits.length === records.length);
  };

  // What goes with an answer: a `district` that was named, or an `area` in which the rest was looked for; what `kind` of text it
  // was, where that is not `known`, and if nothing was found (`isMissing`) the records that are `alike` in a `way`, of which
  // `isCut` says that there may be others, or else are `nearest`; `hasMore` where there was no room to look for these, so that
  // nothing is concluded.
  const offered = async (reading, text, context, isMissing, known) => {
    const { terms, whole, areas, index } = context, kind = known || kindOf(text, whole, index);
    const offer = { district: districtOf(whole, index, context.sounds), area: areas.find(area => area !== undefined), kind };
    const nothing = { ...offer, alike: [], nearest: [] };
    if (!isMissing || offer.district !== undefined) return nothing;
    if (kind === "question") return nothing;
    const table = await reading.load("sounds"), own = soundsOf(table), points = new Map();
    let sounds, near = [];
    const heard = async () => {
      sounds = sounds || await readingsFor(reading, terms, table, own);
      // The city and the like sound like nothing that is meant.
      const [bare] = rewordings(context).slice(-1);
      return contextOf(bare || terms, { index, sounds });
    };
    const approach = async (terms, sounds) => {
      await score(reading, terms, { index, sounds }, own, points);
      near = best(reading, points);
      return recordsOf(reading, near, index);
    };
    const ways = {
      permit: () => permitted(reading, context), spelling: () => reworded(reading, context), slip: () => slipped(reading, context),
      sound: async () => alike(reading, await heard(), near), within: async () => namedIn(whole, await approach(terms, own)),
    };
    const likely = { number: ["permit"], phone: ["permit"], code: ["permit"], letters: ["slip"],
      name: [...whole].length > shortText ? ["spelling", "within", "sound"] : ["spelling", "sound", "within"] };
    for (const way of likely[kind]) {
      const { records, ...rest } = await ways[way]();
      if (records.length) return { ...nothing, way, ...rest, alike: records };
    }
    if (kind === "phone") return nothing;
    if (kind === "number") return { ...nothing, hasMore: reading.bytes > rooms.room };
    await heard();
    const spoken = terms.map(term => [...term].map(character => sounds.of(character)[0]).join(""));
    if (points.size < offers) await approach([...terms, ...spoken], sounds);
    const nearest = likest(whole, await recordsOf(reading, near, index));
    return { ...nothing, nearest, hasMore: !nearest.length && reading.bytes > nearRooms.room };
  };

  Object.assign(globalThis.minglu, { offered });
})();
