// Shows the proof that an award is in the public log (C2SP tlog-proof): its entry, the hashes that lead from it to the log's
// checkpoint, and the checkpoint. The hashes are worked out from the log's tiles; minglu verify --proof checks the text,
// saved as a file. It is shown to be copied: WeChat saves nothing that a script makes.
"use strict";

(() => {
  const button = document.querySelector("[data-proof]");
  const state = document.querySelector("[data-proof-state]");
  const box = document.querySelector("[data-proof-text]");
  if (!box || !location.protocol.startsWith("http")) return;
  const say = (chinese, english) => document.documentElement.lang === "en" ? english : chinese;
  const [area, copy] = box.children;
  const WIDTH = 256, SIZE = 32;
  const log = new URL(button.dataset.proof.replace(/index\/[^/]*$/, ""), location.href);

  // SHA-256 (FIPS 180-4): browsers offer theirs over https alone.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (number) => Math.floor((number % 1) * 2 ** 32) | 0;
  const K = primes.map((prime) => fraction(Math.cbrt(prime)));
  const H = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

  function sha256(bytes) {
    const padded = new Uint8Array(((bytes.length + 8) >> 6 << 6) + 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, bytes.length * 8);
    const hash = [...H], w = new Int32Array(64);
    const rotate = (x, n) => (x >>> n) | (x << (32 - n));
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 64; i++) {
        if (i < 16) { w[i] = view.getInt32(block + 4 * i); continue; }
        const [x, y] = [w[i - 15], w[i - 2]];
        w[i] = w[i - 16] + (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) + w[i - 7] + (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10));
      }
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => { hash[i] = (hash[i] + word) | 0; });
    }
    const result = new Uint8Array(SIZE);
    hash.forEach((word, i) => new DataView(result.buffer).setInt32(4 * i, word));
    return result;
  }

  async function get(path) {
    const answer = await fetch(new URL(path, log), { cache: "no-cache" });
    if (!answer.ok) throw new Error(path);
    return new Uint8Array(await answer.arrayBuffer());
  }

  // Where a tile or a bundle stands: a number in groups of three digits, all but the last after an x.
  function tilePath(folder, index, count) {
    let groups = [];
    for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
      groups.unshift((groups.length ? "x" : "") + String(rest % 1000).padStart(3, "0"));
    }
    return `tile/${folder}/${groups.join("/")}${count === WIDTH ? "" : `.p/${count}`}`;
  }

  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

  class Tree {
    constructor(size) { this.size = size; this.tiles = new Map(); }

    async node(level, index) { // the hash at an index of a level of tiles
      const [count, tile] = [Math.floor(this.size / WIDTH ** level), Math.floor(index / WIDTH)];
      const path = tilePath(level, tile, Math.min(WIDTH, count - tile * WIDTH));
      if (!this.tiles.has(path)) this.tiles.set(path, get(path));
      return (await this.tiles.get(path)).slice(index % WIDTH * SIZE, (index % WIDTH + 1) * SIZE);
    }

    async root(start, end) { // of the entries from start to end (RFC 6962, section 2.1)
      const count = end - start;
      for (let level = 0; ; level++) {
        if (count === WIDTH ** level) return this.node(level, start / count);
        if (count < WIDTH ** level) break;
      }
      const middle = start + this.split(count);
      const [left, right] = [await this.root(start, middle), await this.root(middle, end)];
      const bytes = new Uint8Array(1 + 2 * SIZE);
      bytes[0] = 1;
      bytes.set(left, 1);
      bytes.set(right, 1 + SIZE);
      return sha256(bytes);
    }

    async proof(index, start = 0, end = this.size) {
      if (end - start === 1) return [];
      const middle = start + this.split(end - start);
      return index < middle
        ? [...await this.proof(index, start, middle), await this.root(middle, end)]
        : [...await this.proof(index, middle, end), await this.root(start, middle)];
    }

    split(count) { // the largest power of two below it
      let split = 1;
      while (split * 2 < count) split *= 2;
      return split;
    }
  }

  async function entry(index, size) {
    const bundle = Math.floor(index / WIDTH);
    const bytes = await get(tilePath("entries", bundle, Math.min(WIDTH, size - bundle * WIDTH)));
    let start = 0;
    for (let skip = index % WIDTH; skip > 0; skip--) start += 2 + (bytes[start] << 8) + bytes[start + 1];
    return bytes.slice(start + 2, start + 2 + (bytes[start] << 8) + bytes[start + 1]);
  }

  async function proof() {
    const { proofBrand: brand, proofCycle: cycle } = button.dataset;
    const note = new TextDecoder().decode(await get("checkpoint"));
    const facts = JSON.parse(new TextDecoder().decode(await get(new URL(button.dataset.proof, location.href))));
    const [size, index] = [Number(note.split("\n")[1]), facts[brand][cycle]];
    const hashes = await new Tree(size).proof(index);
    return ["c2sp.org/tlog-proof@v1", `extra ${base64(await entry(index, size))}`, `index ${index}`, ...hashes.map(base64), "", note]
      .join("\n");
  }

  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    state.textContent = say("正在取得日志……", "Getting the log…");
    try {
      area.value = await proof();
      box.hidden = false;
      const name = `${button.dataset.proofBrand}-${button.dataset.proofCycle}.tlog-proof`;
      state.textContent = say(`收录证明如下。请复制全文，存为文本文件${name}。`,
        `This is the proof. Copy all of it, and save it as a text file, ${name}.`);
    } catch {
      state.textContent = say("没有取得日志，请稍后再试。", "The log could not be got; please try again later.");
    }
    button.disabled = false;
  });
  copy.addEventListener("click", async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
      copy.textContent = say("已复制", "Copied");
    } catch { copy.textContent = say("已选中，请复制", "Selected: copy it"); }
  });
})();
