// Reads the index below lookup/. Its files are scripts that call minglu.put, since a page opened from disk may load scripts
// and nothing else. lookup-search.js asks for lists and records; lookup.js shows what is found.
(() => {
  "use strict";
  const folder = new URL("../lookup/", document.currentScript.src);
  const version = document.querySelector("[data-lookup]").dataset.lookup;
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  // Milliseconds without a file after which what does not come is given up, and after which what came is asked for anew.
  const patience = 15000, lasting = 7200000;
  // What files have handed over, with its size in bytes, its numbering and the first key of the next file; loads by the name
  // of the file; since when, and what is added to addresses so that what a cache has of the same address is not taken again.
  const handed = new Map(), loads = new Map();
  let since = Date.now(), anew = "", last = 0;

  // As Sources/Site/Lookup/LookupFolding.swift folds names: letters and digits, decomposed, in lower case.
  const other = /[^\p{L}\p{N}]+/gu;
  const fold = text => text.normalize("NFKD").replace(other, "")
    .replace(/\p{L}/gu, letter => letter.toLowerCase().replace(other, ""));

  const put = (name, value, numbering, next) =>
    handed.set(name, { value, size: new Blob([JSON.stringify(value)]).size + 100, numbering, next });

  // Nothing is kept.
  const forget = () => { handed.clear(); loads.clear(); };
  const renew = () => {
    forget();
    since = Date.now();
    anew = "-" + since.toString(36);
  };

  const fetched = name => {
    if (!loads.has(name)) loads.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const end = () => {
        clearTimeout(timer);
        script.onload = script.onerror = null;
        script.remove();
        if (handed.has(name)) {
          last = Date.now();
          return resolve(handed.get(name));
        }
        // The next time it is asked for anew.
        loads.delete(name);
        reject(new Error(name));
      };
      // On a slow line files wait for one another: as long as one comes, the next may.
      const begun = Date.now();
      const wait = () => {
        const left = Math.max(begun, last) + patience - Date.now();
        left > 0 ? timer = setTimeout(wait, left) : end();
      };
      let timer = setTimeout(wait, patience);
      script.src = `${folder}${name}.js?v=${version}${anew}`;
      script.onload = script.onerror = end;
      document.head.append(script);
    }));
    return loads.get(name);
  };

  const numbersOf = list => {
    const numbers = [];
    if (list[0] === "!") {
      for (let i = 1; i < list.length; i += 1)
        for (let bits = digits.indexOf(list[i]), bit = 0; bit < 6; bit += 1)
          if (bits >> bit & 1) numbers.push(6 * (i - 1) + bit);
      return numbers;
    }
    let next = 0, gap = 0, shift = 0;
    for (const digit of list) {
      const value = digits.indexOf(digit);
      gap |= (value & 31) << shift;
      shift += 5;
      if (value > 31) continue;
      numbers.push(next + gap);
      next += gap + 1;
      gap = shift = 0;
    }
    return numbers;
  };

  const fileOf = key => key[0] + (key[0] === "c"
    ? [...key.slice(1)].map(letter => "-" + letter.codePointAt(0).toString(16)).join("") : "-" + key.slice(1));
  const plain = word => word.replace("!", "");
  const lastUpTo = (words, key) => {
    let last = words.length - 1;
    while (last > 0 && plain(words[last]) > key) last -= 1;
    return last;
  };

  // What one query reads, and how many bytes that is, whether the browser still has them or not.
  class Reading {
    sizes = new Map();
    numbering = undefined;
    // The first key of the next file of its kind, for each one that a directory names.
    nexts = new Map();

    // A page may stay open for weeks.
    constructor() { if (Date.now() - since > lasting) renew(); }

    get bytes() { return [...this.sizes.values()].reduce((sum, size) => sum + size, 0); }

    // True if a file that a directory names was read.
    has(word) { return this.sizes.has(fileOf(plain(word))); }

    // Files of two publications do not belong together: institutions may be numbered otherwise, or a file may end before
    // what the directory of another leads to it for. Then all is to be asked for anew.
    async load(name, next) {
      const file = await fetched(name);
      this.numbering = this.numbering || file.numbering;
      if (file.numbering !== this.numbering || next !== undefined && file.next !== next) {
        renew();
        throw new Error(name);
      }
      this.sizes.set(name, file.size);
      return file.value;
    }

    // The files that hold the keys beginning with a prefix, as the directories name them: with `!` those of one long list.
    // There may be more of them if it `goesOn`; none is named where more than the limit has been read.
    async place(prefix, { room }) {
      if (this.bytes > room) return { prefix, files: [], goesOn: true };
      const root = (await this.load("index")).root.split(" "), isOf = (word = "") => word.startsWith(prefix);
      if (!root[0]) return { prefix, files: [], goesOn: false };
      const wordsOf = async at => {
        const end = root[at + 1] || "", words = (await this.load("d" + fileOf(root[at]), end)).split(" ");
        for (const [i, word] of words.entries()) {
          const next = plain(words[i + 1] || end);
          this.nexts.set(word, next[0] === word[0] ? next : "");
        }
        return words;
      };
      let at = lastUpTo(root, prefix), words = await wordsOf(at);
      words = words.slice(lastUpTo(words, prefix));
      // Most of them may be in the next directory.
      if (words.length < 3 && words.slice(1).every(isOf) && isOf(root[at + 1])) words.push(...await wordsOf(at += 1));
      // The first file can hold such keys after others, but not if it is one long list.
      const [first, ...others] = words, end = others.findIndex(word => !isOf(word));
      const files = [...first.endsWith("!") && !isOf(first) ? [] : [first], ...end < 0 ? others : others.slice(0, end)];
      return { prefix, files, goesOn: end < 0 && isOf(root[at + 1]) };
    }

    // The numbers of the institutions that have a key beginning with the prefix: all if `isWhole`, else those of the files
    // for which there was room, up to a limit for files of long lists and one for others, or before they were enough. Those
    // whose key has most in common with it, but more than two letters, are `near`.
    async list({ prefix, files, goesOn }, { room, longRoom, enough }) {
      const numbers = new Set();
      let near = [], common = 2, isWhole = !goesOn;
      for (const [i, word] of files.entries()) {
        if (i > 0 && numbers.size >= enough || !this.has(word) && this.bytes > (word.endsWith("!") ? longRoom : room)) {
          isWhole = false;
          break;
        }
        const words = (await this.load(fileOf(plain(word)), this.nexts.get(word))).split(" ");
        for (let j = 0, key = prefix[0]; j < words.length; j += 2) {
          key = key.slice(0, 1 + Number(words[j][0])) + words[j].slice(1);
          if (key.startsWith(prefix)) {
            for (const number of numbersOf(words[j + 1])) numbers.add(number);
            continue;
          }
          let same = 1;
          while (same < key.length && key[same] === prefix[same]) same += 1;
          if (same > common) [common, near] = [same, numbersOf(words[j + 1])];
        }
      }
      return { numbers, near, isWhole };
    }
  }

  globalThis.minglu = { put, fold, forget, Reading };
})();
