// The addresses in a text: what is looked up by them, and whether they are the register's, as a forged plaque's are not.
(() => {
  "use strict";
  // Where the register says that it stands; on copies of it too.
  const page = document.querySelector("link[rel=canonical]").href;
  const home = new URL("..", new URL(document.currentScript.getAttribute("src"), page));
  // Where it is; a district's own site is the register's too, and has addresses of its own.
  const own = new URL("..", document.currentScript.src);
  // With a scheme, or a host of Latin letters and a path, or www.
  const host = "(?:[a-z\\d-]+\\.)+[a-z]{2,}", rest = "[^\\s，。；、）”\"<>]";
  const addresses = new RegExp(`(?:[a-z][a-z\\d+.-]*:)?[\\\\/]{2}${rest}+|${host}(?::\\d+)?/${rest}*|www\\.${host}`, "gi");

  const urlOf = address => {
    const scheme = /^[a-z][a-z\d+.-]*:/i.test(address) ? "" : "https:" + (/^[\\/]{2}/.test(address) ? "" : "//");
    try { return new URL(scheme + address); } catch { return undefined; }
  };

  // A text with something else for each address in it.
  const replaced = (text, of) => text.normalize("NFKC").replace(addresses, address => {
    const url = urlOf(address);
    return url && url.hostname ? of(url, address) : address;
  });

  // A text with what is looked up by each address: what the lookup was asked for, or where it leads without what others add.
  const queryOf = text => {
    const read = replaced(text, ({ searchParams }, address) => searchParams.get("q") || address.replace(/[?#].*$/, ""));
    return read === text.normalize("NFKC") ? text : read.trim();
  };

  const withoutAddress = text => replaced(text, () => " ");

  // The register's own address, where a text has one that is not within it, nor, on a district's site, within that.
  const strange = (text, isPart) => {
    const roots = isPart ? [home, own] : [home];
    let isStrange = false;
    replaced(text, url => {
      isStrange = isStrange || !roots.some(root => url.host === root.host && url.pathname.startsWith(root.pathname));
      return "";
    });
    return isStrange ? home.href : undefined;
  };

  Object.assign(globalThis.minglu, { queryOf, withoutAddress, strange });
})();
