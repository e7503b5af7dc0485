// What the lookup says on English pages where nothing was found; lookup-advice-zh-CN.js tells what is what.
(() => {
  "use strict";
  const conclusion = " If it is right and still not found, it is not in the register on that day.";

  const names = "A part of the name will do. The name of an institution stands on its licence, certificate or permit, the id of "
    + "a brand on its plaque.";

  Object.assign(globalThis.minglu.words, {
    nothing: {
      name: (text, day) => `As of ${day}, nothing is on record under "${text}".`,
      letters: (text, day) => `As of ${day}, nothing was found under "${text}".`,
      code: (text, day) => `As of ${day}, no unified social credit code and no brand's id is "${text}" or has it in it.`,
      number: text => `"${text}" looks like the number of a permit or a document: no permit of that number was found, and `
        + "documents cannot be looked up.",
      phone: text => `"${text}" looks like a telephone number, by which nothing is looked up. Type the name of an institution `
        + "or a code.",
      question: text => `There is no name in "${text}" that can be looked up. Type the name of an institution, or a code.`,
    },
    advice: (kind, index, isConclusive) => ({
      name: "Check the spelling, in simplified characters, and that it is the whole name as on the certificate, or try a former "
        + "name, a brand or the unified social credit code."
        + (isConclusive ? conclusion : ""),
      letters: "Names are looked up in Chinese, in pinyin or by their English name, but not every institution has one on "
        + "record: try the Chinese name or the unified social credit code."
        + (isConclusive ? " Only if that is right and still not found, it is not in the register on that day." : ""),
      code: "Check each digit: a unified social credit code has 18. The number of a permit has to be complete. Or try the name."
        + (isConclusive ? conclusion : ""),
      number: "The number of a permit has to be complete, and not every institution has one on record. Type the name of an "
        + "institution or a brand, a unified social credit code or a brand's id; the name stands on the licence, certificate "
        + "or permit.",
      phone: names, question: names,
    })[kind],
    lists: ["Brands in force are in ", "all lists", ", those revoked in ", "the revocations", "."],
  });
})();
