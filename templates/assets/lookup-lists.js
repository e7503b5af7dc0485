// Which institutions terms can mean, as far as the lists of keys tell. How many bytes one query reads is bounded, and common
// words have long lists: what is rare is read first.
(() => {
  "use strict";
  const { groupsOf, kindsOf, wholeKey } = globalThis.minglu;
  // Bytes after which no more lists, long lists and lists for weighing are read; how many institutions are rather read than cut
  // down by another list, how many where there is no more room, and how many enough to choose from; terms looked at.
  const rooms = { room: 40000, longRoom: 26000 }, weighRoom = 24000, few = 3, some = 10, enough = 24, mostTerms = 12;
  // What is added to a number of files where a list is long, or goes on in another directory; institutions that a file is taken
  // to have.
  const long = 10000, longer = 20000, perFile = 1000;

  // At most so many of them, evenly taken, the first and the last among them.
  const thinned = (groups, most = 9) => groups.length <= most ? groups
    : Array.from({ length: most }, (_, i) => groups[Math.round(i * (groups.length - 1) / (most - 1))]);

  // Groups of keys with the places of their lists and about how many files these are, the fewest first.
  const placed = async (reading, groups) => {
    const all = await Promise.all(thinned(groups).map(async keys => {
      const places = await Promise.all(keys.map(key => reading.place(key, rooms)));
      const isLong = places.some(({ files }) => files.some(file => file.endsWith("!")));
      const count = places.reduce((sum, { files, goesOn }) => sum + files.length + (goesOn ? longer : 0), 0);
      return { places, cost: count + (isLong ? long : 0) };
    }));
    return all.sort((a, b) => a.cost - b.cost);
  };

  // The institutions that have a key of each group, or of `most` groups, read from the shortest lists until few are left.
  const meet = async (reading, groups, limit, most) => {
    const all = (await placed(reading, groups)).slice(0, most);
    let left = new Set(), isWhole = false;
    for (const { places } of all) {
      if (isWhole && left.size <= few) break;
      const parts = [];
      for (const one of places)
        parts.push(await reading.list(one, { ...rooms, enough: groups.length === 1 ? limit : Infinity }));
      const numbers = new Set(parts.flatMap(part => [...part.numbers]));
      if (parts.every(part => part.isWhole)) {
        left = isWhole ? new Set([...left].filter(number => numbers.has(number))) : numbers;
        isWhole = true;
      } else if (!isWhole) for (const number of numbers) left.add(number);
    }
    return { numbers: left, isWhole };
  };

  // The institutions that one term can mean; of the groups of keys of each kind `most` are read.
  const candidates = async (reading, term, context, limit, most) => {
    const numbers = new Set();
    let isWhole = true;
    for (const kind of kindsOf(term, context)) {
      if (numbers.size >= limit) return { numbers, isWhole: false };
      const part = await meet(reading, groupsOf(kind, term, context), limit, most);
      for (const number of part.numbers) numbers.add(number);
      // Codes are indexed by three letters and more, but for their beginnings.
      isWhole = isWhole && part.isWhole && !(kind === "u" && term.length < 3);
    }
    return { numbers, isWhole };
  };

  // The terms, the rarest first, and points for who has them: as one list of each tells, where that is in one file.
  const weighed = async (reading, terms, context) => {
    const points = new Map(), all = [];
    for (const term of terms) {
      // Letters are seldom part of a code.
      const kinds = kindsOf(term, context), kind = kinds.find(one => one !== "u") || "u", groups = groupsOf(kind, term, context);
      const [{ cost }] = await placed(reading, groups), isCheap = cost < 2 && reading.bytes < weighRoom;
      const { numbers } = isCheap ? await meet(reading, groups, Infinity, 1) : { numbers: new Set() };
      for (const number of numbers) points.set(number, (points.get(number) || 0) + 1 / Math.log(numbers.size + 2));
      all.push([term, numbers.size || cost * perFile]);
    }
    return { points, ordered: all.sort((a, b) => a[1] - b[1]).map(([term]) => term) };
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

  // Those that have the terms as one word, where they were typed apart: syllables, initials or characters; none where their
  // lists were not read whole.
  const joined = async (reading, terms, context) => {
    const isApart = terms.length > 1 && [/^[a-z]+$/, /^.$/u].some(form => terms.every(term => form.test(term)));
    const word = terms.join(""), [kind] = kindsOf(word, context);
    const { numbers, isWhole } = isApart && "pic".includes(kind)
      ? await meet(reading, groupsOf(kind, word, context), enough) : { numbers: new Set(), isWhole: true };
    return isWhole ? numbers : new Set();
  };

  // The institutions that all terms can mean, as far as they are told by what was read, the likeliest first.
  const common = async (reading, context) => {
    const { terms, areas } = context, own = terms.filter((_, i) => areas[i] === undefined);
    const first = await joined(reading, own, context);
    const { points, ordered: [rarest, ...others] } = own.length > 1
      ? await weighed(reading, own.slice(0, mostTerms), context) : { points: new Map(), ordered: own };
    let numbers = [...points.keys()], isWhole = false;
    for (const [term, most] of [[rarest], ...others.map(term => [term, 1]), ...others.map(term => [term])]) {
      const hasRoom = reading.bytes < rooms.room;
      if (isWhole && numbers.length <= (hasRoom ? few : some) || !hasRoom && first.size) break;
      const part = await candidates(reading, term, context, terms.length === 1 ? enough : Infinity, most);
      if (part.isWhole) numbers = isWhole ? numbers.filter(number => part.numbers.has(number)) : [...part.numbers];
      else if (!isWhole) numbers = [...numbers, ...part.numbers];
      isWhole = isWhole || part.isWhole;
    }
    numbers.sort((a, b) => (points.get(b) || 0) - (points.get(a) || 0));
    for (const [i, area] of areas.entries())
      if (area !== undefined && numbers.length > enough) numbers = await inArea(reading, numbers, terms[i], area, context);
    return { numbers: new Set([...first, ...numbers]), isWhole };
  };

  Object.assign(globalThis.minglu, { rooms, enough, thinned, meet, common });
})();
