// From what is typed to institutions and their brands. What is typed is cut into keys; who has all of them is looked up, and
// held against the records, so that nothing is shown that does not match.
(() => {
  "use strict";
  const { fold, Reading, soundsOf, groupsOf, kindsOf, wholeKey, meant, rank } = globalThis.minglu;
  // Bytes after which no more lists, long lists and records are read; what a file of records has; institutions shown, how
  // many are rather read than cut down by another list, and how many enough to choose from; words and letters looked at.
  const rooms = { room: 40000, longRoom: 26000 }, recordRoom = 60000, recordSize = 1800, shown = 10, few = 3, enough = 24;
  const mostTerms = 6, longest = 100;

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
    const { index, sounds, terms, whole, isSpoken } = context;
    const left = [...numbers].filter(number => !hits.some(hit => hit.number === number));
    while (left.length && hits.length < most && reading.bytes < room) {
      const some = Math.max(1, Math.min(most - hits.length, Math.floor((room - reading.bytes) / recordSize)));
      const batch = left.splice(0, some), records = await recordsOf(reading, batch, index);
      for (const [i, record] of records.entries()) {
        let brands = meant(record, terms, sounds, isSpoken);
        if (!brands.length) brands = meant(record, [whole], sounds, isSpoken);
        if (brands.length) hits.push({ number: batch[i], record, brands });
      }
    }
    return left;
  };

  // The institutions that all terms can mean, as far as they are told by what was read.
  const common = async (reading, context) => {
    const { terms } = context, parts = [];
    for (const term of terms.slice(0, mostTerms))
      parts.push(await candidates(reading, term, context, terms.length === 1 ? enough : Infinity));
    const whole = parts.filter(part => part.isWhole), [{ numbers }] = whole.length ? whole : parts;
    return { numbers: [...numbers].filter(number => whole.every(part => part.numbers.has(number))), isWhole: !!whole.length };
  };

  // What is found: `hits`, of which `hasMore` says that there may be more, and what is to be offered beside them or instead
  // (lookup-near.js).
  const find = async text => {
    const reading = new Reading(), index = await reading.load("index"), hits = [];
    const terms = text.slice(0, longest).split(/\s+/).map(fold).filter(Boolean), whole = terms.join("");
    const sounds = soundsOf(/[a-z]/.test(whole) ? await reading.load("sounds") : "");
    const context = { index, sounds, terms, whole };
    const exact = await reading.list(await reading.place(wholeKey(whole), rooms), { ...rooms, enough });
    await verify(reading, exact.numbers, context, hits);
    // A whole code is nobody else's.
    if (hits.length && /^[a-z0-9]*[0-9][a-z0-9]*$/.test(whole)) return { index, hits, hasMore: false, reading };
    const { numbers, isWhole } = await common(reading, context);
    const left = await verify(reading, numbers, context, hits);
    hits.sort((a, b) => rank(a.record, whole) - rank(b.record, whole));
    const hasMore = left.length > 0 || !isWhole, isMissing = !hits.length && !hasMore;
    return { index, hits, hasMore, reading, ...await globalThis.minglu.offered(reading, text, context, isMissing) };
  };

  Object.assign(globalThis.minglu, { rooms, enough, thinned, meet, recordsOf, verify, find });
})();
