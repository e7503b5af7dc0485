// From what is typed to institutions and their brands. What is typed is cut into keys; who has all of them is looked up, and
// held against the records, so that nothing is shown that does not match.
(() => {
  "use strict";
  const { fold, Reading, soundsOf, wholeKey, meant, foundBy, rank, toneless, nameIn, codeLedTo, contextOf, rooms, enough,
    common } = globalThis.minglu;
  // Bytes up to which records are read; what a file of them has, as long as none was read; institutions shown; letters looked
  // at.
  const recordRoom = 62000, recordSize = 3000, shown = 10, longest = 100;

  const recordsOf = async (reading, numbers, { perFile }) => {
    const files = await Promise.all(numbers.map(number => reading.load("r" + Math.floor(number / perFile))));
    return files.map((file, i) => file[numbers[i] % perFile]);
  };

  // Adds to the hits, up to so many, those of the institutions that are meant, in their order, and returns those that were not
  // read.
  const verify = async (reading, numbers, context, hits, most = shown, room = recordRoom) => {
    const { index, terms, whole, areas } = context;
    const left = [...new Set(numbers)].filter(number => !hits.some(hit => hit.number === number));
    while (left.length && hits.length < most) {
      const sizes = [...reading.sizes].filter(([name]) => name[0] === "r").map(([, size]) => size);
      const fitting = Math.floor((room - reading.bytes) / Math.max(recordSize, ...sizes));
      if (fitting < 1) break;
      const batch = left.splice(0, Math.min(most - hits.length, fitting, sizes.length ? most : 1));
      const records = await recordsOf(reading, batch, index);
      for (const [i, record] of records.entries()) {
        const way = [[terms, areas], [[whole]]].find(way => meant(record, way[0], context, way[1]).length);
        if (way) hits.push({ number: batch[i], record, brands: meant(record, way[0], context, way[1]),
          by: foundBy(record, way[0], context, way[1]) });
      }
    }
    return left;
  };

  // What the terms find: `hits`, of which `hasMore` says that there may be more; `isMissing` where it is certain that there
  // are none.
  const search = async (reading, terms, given) => {
    const context = contextOf(terms, given), { whole } = context, hits = [];
    const exact = await reading.list(await reading.place(wholeKey(whole), rooms), { ...rooms, enough });
    const others = await verify(reading, exact.numbers, context, hits);
    // A whole code is nobody else's; a name of letters and digits may be a part of others.
    const isCode = ({ record }) => [record[0], ...record[5].map(([id]) => id)].some(code => fold(code) === whole);
    if (hits.length && !others.length && /[0-9]/.test(whole) && hits.every(isCode))
      return { context, hits, hasMore: false, isCode: true };
    const { numbers, isWhole } = await common(reading, context);
    const left = await verify(reading, [...others, ...numbers], context, hits);
    hits.sort((a, b) => rank(a.record, whole) - rank(b.record, whole) || Boolean(a.by.former) - Boolean(b.by.former));
    const hasMore = left.length > 0 || !isWhole;
    return { context, hits, hasMore, isMissing: !hits.length && !hasMore };
  };

  const termsOf = text => text.slice(0, longest).split(/\s+/).map(fold).filter(Boolean);

  // What is found, and what is to be offered beside it or instead (lookup-near.js); of the whole text, or else of the `name`
  // that is asked about in it, or of the code that an address without a name leads to.
  const find = async text => {
    const { codesIn, idsIn, coded, offered } = globalThis.minglu;
    const reading = new Reading(), index = await reading.load("index"), name = nameIn(text), ledTo = name ? "" : codeLedTo(text);
    const typed = ledTo || text.slice(0, longest), terms = termsOf(typed);
    const sounds = soundsOf(/[a-z]/.test(terms.join("")) ? await reading.load("sounds") : ""), given = { index, sounds };
    const code = await coded(reading, codesIn(text, index), given, text);
    if (code) return code;
    let found = await search(reading, terms, given), [context, asked, tried] = [found.context, typed, typed];
    for (const [other, words] of [[typed, terms.map(term => toneless(term, sounds))], [name, termsOf(name)]])
      if (found.isMissing && words.length && words.join() !== terms.join()) {
        const next = await search(reading, words, given);
        [context, tried] = [next.context, other];
        // Of what is not there either, nothing is said but that what was typed is not.
        if (!next.isMissing) [found, asked] = [next, other];
      }
    const { hits, hasMore, isMissing, isCode } = found, answer = { index, hits, hasMore, reading, name: asked };
    // What is no name or part of one may have a brand's id in it.
    const brand = !hits.length && await coded(reading, idsIn(text, index), given, text);
    if (brand) return brand;
    if (isCode) return answer;
    const offer = await offered(reading, tried, context, isMissing, ledTo && "code");
    return { ...answer, ...offer, name: offer.district === undefined ? asked : tried };
  };

  Object.assign(globalThis.minglu, { recordsOf, verify, find });
})();
