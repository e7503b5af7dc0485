// What the lookup says on English pages where nothing was found, but what may be meant was; lookup-offers-zh-CN.js tells what
// is what.
(() => {
  "use strict";

  Object.assign(globalThis.minglu.words, {
    alike: {
      spelling: (text, day) => `As of ${day}, no name is just "${text}", but there are some that differ only in a place or in `
        + "the form of a company.",
      part: (text, day, part) => `As of ${day}, no name is just "${text}", but there are names, former names or brands with `
        + `"${part.join('" "')}" in them.`,
      sound: (text, day) => `As of ${day}, nothing is on record under "${text}", but names that sound the same are.`,
      within: (text, day) => `As of ${day}, no name is just "${text}", but the names of the following are in it.`,
      slip: (text, day) => `As of ${day}, no name is spelled "${text}", but there are some that are spelled almost so.`,
      permit: text => `"${text}" may be the permit number of the following.`,
    },
    isMeant: "Did you mean:",
    compare: {
      spelling: "Where a name differs it may be another institution: compare name and code with the certificate.",
      part: "The other words were not compared: compare name and code with the certificate.",
      sound: "Where one character differs it may be another institution: compare name and code with the certificate. Names "
        + "are on record in simplified characters.",
      within: "The other words were not compared: compare name and code with the certificate.",
      slip: "What is spelled almost so need not be the institution that you look for: compare name and code with the "
        + "certificate.",
      permit: "Open the institution's page and compare its name and permit number with the certificate.",
    },
    isCut: " There may be others that are not listed: if yours is not here, type more of its name, or a code.",
    brandNames: names => "Brands: " + names.join(", "),
  });
})();
