// From what is typed to institutions and their brands. What is typed is cut into keys; who has all of them is looked up, and
// held against the records, so that nothing is shown that does not match.
(() => {
  "use strict";
  const { fold, Reading, soundsOf, groupsOf, kindsOf, wholeKey, meant, foundBy, rank, areasOf, toneless } = globalThis.minglu;
  // Bytes after which no more lists, long lists and records are read; what a file of records has; institutions shown, how
  // many are rather read than cut down by another list, and how many enough to choose from; words and letters looked at.
  const rooms = { room: 40000, longRoom: 26000 }, recordRoom = 60000, recordSize = 2000, shown = 10, few = 3, enough = 24;
  const mostTerms = 6, longest = 100;

  // What terms are looked up with: all of them as one, the districts that some of them name, how characters are read.
  const contextOf = (terms, { index, sounds }) =>
    ({ index, sounds, terms, whole: terms.join(""), areas: areasOf(terms, index) });

  // At most so many of them, evenly taken, the first and the last among them.
  const thinned = (groups, most = 9) => groups.length <= most ? groups
    : Array.from({ length: most }, (_, i) => groups[Math.round(i * (groups.length - 1) / (most - 1))]);

  // The institutions that have a key of each group, read from the shortest lists until few are left.
  const meet = async (reading, groups, limit) => {
    const placed = await Promise.all(thinned(groups).map(async keys => {
      const places = await Promise.all(keys.map(key => reading.place(key, rooms)));
      const isLong = places.some(({ files }) => files.some(file => file.endsWith("!")));
      return { places, cost: places.reduce((sum, { files }) => sum + files.length, isLong ? 99 : 0) };
    }));
    let left = new Set(), isWhole = false;
    for (const { places } of placed.sort((a, b) => a.cost - b.cost)) {
      if (isWhole && left.size <= few) break;
      const parts = [];
      for (const one of places)
        parts.push(await reading.list(one, { ...rooms, enough: placed.length === 1 ? limit : Infinity }));
      const numbers = new Set(parts.flatMap(part => [...part.numbers]));
      if (parts.every(part => part.isWhole)) {
        left = isWhole ? new Set([...left].filter(number => numbers.has(number))) : numbers;
        isWhole = true;
      } else if (!isWhole) for (const number of numbers) left.add(number);
    }
    return { numbers: left, isWhole };
  };

  // The institutions that one term can mean.
  const candidates = async (reading, term, context, limit) => {
    const numbers = new Set();
    let isWhole = true;
    for (const kind of kindsOf(term, context)) {
      if (numbers.size >= limit) return { numbers, isWhole: false };
      const part = await meet(reading, groupsOf(kind, term, context), limit);
      for (const number of part.numbers) numbers.add(number);
      // Codes are indexed by three letters and more, but for their beginnings.
      isWhole = isWhole && part.isWhole && !(kind === "u" && term.length < 3);
    }
    return { numbers, isWhole };
  };

  const recordsOf = async (reading, numbers, { perFile }) => {
    const files = await Promise.all(numbers.map(number => reading.load("r" + Math.floor(number / perFile))));
    return files.map((file, i) => file[numbers[i] % perFile]);
  };

  // Adds to the hits, up to so many, those of the institutions that are meant, in their order, and returns those that were not
  // read.
  const verify = async (reading, numbers, context, hits, most = shown, room = recordRoom) => {
    const { index, terms, whole, areas } = context;
    const left = [...numbers].filter(number => !hits.some(hit => hit.number === number));
    while (left.length && hits.length < most && reading.bytes < room) {
      const some = Math.max(1, Math.min(most - hits.length, Math.floor((room - reading.bytes) / recordSize)));
      const batch = left.splice(0, some), records = await recordsOf(reading, batch, index);
      for (const [i, record] of records.entries()) {
        const way = [[terms, areas], [[whole]]].find(way => meant(record, way[0], context, way[1]).length);
        if (way) hits.push({ number: batch[i], record, brands: meant(record, way[0], context, way[1]),
          by: foundBy(record, way[0], context, way[1]) });
      }
    }
    return left;
  };

  // Of institutions, those of a district that is named before those that have its name in theirs, or may have.
  const inArea = async (reading, numbers, term, area, context) => {
    const there = await reading.list(
      await reading.place(wholeKey("#" + context.index.codes[area]), rooms), { ...rooms, enough: Infinity });
    const named = await candidates(reading, term, context, Infinity);
    const mayBeNamed = number => !there.isWhole || !named.isWhole || named.numbers.has(number);
    return [...numbers.filter(number => there.numbers.has(number)),
      ...numbers.filter(number => !there.numbers.has(number) && mayBeNamed(number))];
  };

  // The institutions that all terms can mean, as far as they are told by what was read.
  const common = async (reading, context) => {
    const { terms, areas } = context, parts = [];
    for (const term of terms.filter((_, i) => areas[i] === undefined).slice(0, mostTerms))
      parts.push(await candidates(reading, term, context, terms.length === 1 ? enough : Infinity));
    const whole = parts.filter(part => part.isWhole), [first] = whole.length ? whole : parts;
    let numbers = [...first.numbers].filter(number => whole.every(part => part.numbers.has(number)));
    for (const [i, area] of areas.entries())
      if (area !== undefined && numbers.length > enough) numbers = await inArea(reading, numbers, terms[i], area, context);
    return { numbers, isWhole: !!whole.length };
  };

  // What the terms find: `hits`, of which `hasMore` says that there may be more; `isMissing` where it is certain that there
  // are none.
  const search = async (reading, terms, given) => {
    const context = contextOf(terms, given), { whole } = context, hits = [];
    const exact = await reading.list(await reading.place(wholeKey(whole), rooms), { ...rooms, enough });
    await verify(reading, exact.numbers, context, hits);
    // A whole code is nobody else's.
    if (hits.length && /^[a-z0-9]*[0-9][a-z0-9]*$/.test(whole)) return { context, hits, hasMore: false, isCode: true };
    const { numbers, isWhole } = await common(reading, context);
    const left = await verify(reading, numbers, context, hits);
    hits.sort((a, b) => rank(a.record, whole) - rank(b.record, whole));
    const hasMore = left.length > 0 || !isWhole;
    return { context, hits, hasMore, isMissing: !hits.length && !hasMore };
  };

  // What is found, and what is to be offered beside it or instead (lookup-near.js).
  const find = async text => {
    const reading = new Reading(), index = await reading.load("index");
    const terms = text.slice(0, longest).split(/\s+/).map(fold).filter(Boolean);
    const sounds = soundsOf(/[a-z]/.test(terms.join("")) ? await reading.load("sounds") : "");
    const coded = await globalThis.minglu.coded(reading, text, { index, sounds });
    if (coded) return coded;
    let found = await search(reading, terms, { index, sounds });
    const spoken = terms.map(term => toneless(term, sounds));
    if (found.isMissing && spoken.join() !== terms.join()) found = await search(reading, spoken, { index, sounds });
    const { context, hits, hasMore, isMissing, isCode } = found, answer = { index, hits, hasMore, reading };
    return isCode ? answer : { ...answer, ...await globalThis.minglu.offered(reading, text, context, isMissing) };
  };

  Object.assign(globalThis.minglu, { rooms, enough, thinned, contextOf, meet, common, recordsOf, verify, find });
})();
