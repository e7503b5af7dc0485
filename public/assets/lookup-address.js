// The addresses in a text: what is looked up by them, and whether they are the register's, as a forged plaque's are not.
(() => {
  "use strict";
  // Where the register says that it stands; on copies of it too.
  const page = document.querySelector("link[rel=canonical]").href;
  const home = new URL("..", new URL(document.currentScript.getAttribute("src"), page));
  // Where it is; a district's own site is the register's too, and has addresses of its own.
  const own = new URL("..", document.currentScript.src);
  // With a scheme, or a host of Latin letters or numbers and what follows it, or www. Where no mark ends it, a path does where
  // Chinese begins, and a host does where neither a dot nor a path is behind that. Hosts are no longer than they may be: of
  // other lengths all would be tried.
  const named = "(?:[a-z\\d-]{1,63}\\.){1,20}(?:[a-z]{2,63}|xn--[a-z\\d-]{1,59})";
  const host = `(?:${named}|(?:\\d{1,3}\\.){3}\\d{1,3}|\\[[\\da-f:.]{2,45}\\])(?::\\d{1,5})?`;
  const path = "[\\\\/][^\\s,;)。、”\"<>?#\\u2e80-\\u9fff]*", query = "[?#][^\\s。、”\"<>]*";
  const glued = `${host}(?=[\\u2e80-\\u9fff][^\\s./\\\\@]*(?:\\s|$))`;
  const scheme = `(?:[a-z][a-z\\d+.-]{0,30}:)?[\\\\/]{2}(?:${glued}|[^\\s,;)。、”"<>?#\\\\/]+)`;
  const addresses = new RegExp(
    `${scheme}(?:${path})?(?:${query})?|${host}(?:${path}(?:${query})?|(?=[?#]\\w)${query})|www\\.${named}`, "gi");

  const urlOf = address => {
    const scheme = /^[a-z][a-z\d+.-]*:(?=[\\/]{2})/i.test(address) ? "" : "https:" + (/^[\\/]{2}/.test(address) ? "" : "//");
    try { return new URL(scheme + address); } catch { return undefined; }
  };

  // As much of a text as addresses are looked for in.
  const most = 2000;
  const plainOf = text => text.slice(0, most).normalize("NFKC").slice(0, most);

  // A text with something else for each address in it.
  const replaced = (text, of) => plainOf(text).replace(addresses, address => {
    const url = urlOf(address);
    return url && url.hostname ? of(url, address) : address;
  });

  // What a link to the lookup asks; without a character at its end that is not whole, where the link was cut off.
  const askedBy = url => (url.searchParams.get("q") || "").replace(/\ufffd*(?:%[\da-f]?)?$/i, "");

  // A text with what is looked up by each address: what the lookup was asked for, or where it leads without what others add.
  const queryOf = text => {
    const read = replaced(text, (url, address) => askedBy(url) || address.replace(/[?#].*$/, ""));
    return read === text.normalize("NFKC") ? text : read.trim();
  };

  const withoutAddress = text => replaced(text, () => " ");

  const isOwn = ({ host, pathname }, isPart) =>
    (isPart ? [home, own] : [home]).some(root => host === root.host && pathname.startsWith(root.pathname));
  const withoutOwn = (text, isPart) => replaced(text, (url, address) => isOwn(url, isPart) ? " " : address);

  // The register's own address, where a text has one that is not within it, nor, on a district's site, within that.
  const strange = (text, isPart) => {
    let isStrange = false;
    replaced(text, url => {
      isStrange = isStrange || !isOwn(url, isPart);
      return "";
    });
    return isStrange ? home.href : undefined;
  };

  // The code or id that the first address in a text leads to, whether it is on record or not.
  const codeLedTo = text => {
    const codes = [];
    replaced(text, url => {
      const [, folder, code] = /([^/]*)\/([a-z\d-]*)(?:\.html)?$/i.exec(url.pathname) || [];
      const isRecord = /^(?:awards|institutions?)$/.test(folder);
      if (/\d/.test(code) && (isRecord || /[a-z]/i.test(code) && !isOwn(url))) codes.push(code);
      return "";
    });
    return codes[0] || "";
  };

  Object.assign(globalThis.minglu, { queryOf, withoutAddress, withoutOwn, strange, codeLedTo });
})();
