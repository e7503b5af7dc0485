// What the pages cannot do without a clock, a printer or a memory: say that a copy is out of date, print, pass the address
// on, keep large type. Without this script the date stands in words, the address in text, and the browser's own menus
// print and enlarge.
(() => {
  "use strict";
  const root = document.documentElement;
  const hour = 3600000, day = 24 * hour;
  const say = (chinese, english) => root.lang === "en" ? english : chinese;
  const source = document.currentScript.getAttribute("src");

  // Where nothing can be kept (a private window, a setting), large type lasts for the page.
  const memory = {
    get: () => { try { return localStorage.getItem("large") } catch { return null } },
    set: (value) => { try { localStorage.setItem("large", value) } catch { /* lasts for the page */ } },
  };

  /** Shows the buttons that a script gives their work to. */
  function enable(name, work) {
    for (const button of document.querySelectorAll(`button[data-${name}][hidden]`)) {
      button.hidden = false;
      button.addEventListener("click", () => work(button));
    }
  }

  function setLarge(isLarge) {
    root.classList.toggle("large", isLarge);
    for (const button of document.querySelectorAll("[data-large]")) button.setAttribute("aria-pressed", isLarge);
  }

  /** The system's own way to pass an address on where there is one, else the clipboard; the text says what was done. */
  async function share(button) {
    const url = document.querySelector("link[rel=canonical]").href;
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(url);
      button.textContent = say("网址已复制", "Address copied");
    } catch (error) {
      if (error.name !== "AbortError") button.textContent = say("请复制上面的网址", "Copy the address above");
    }
  }

  /** Large type as it was chosen last, on this page or another. */
  function recall() {
    const kept = memory.get();
    if (kept !== null) setLarge(kept === "1");
  }

  recall();
  enable("large", () => {
    setLarge(!root.classList.contains("large"));
    memory.set(root.classList.contains("large") ? "1" : "0");
  });
  enable("print", () => window.print());
  enable("share", share);

  /** Says so where the page is older than it may be. */
  function markIfStale() {
    for (const line of document.querySelectorAll("p.asof:not(.stale)[data-as-of][data-refresh-days]")) {
      // The day shown begins in Shanghai, eight hours ahead of UTC.
      const shown = Date.parse(line.dataset.asOf + "T00:00:00+08:00");
      if (Math.floor((Date.now() - shown) / day) <= Number(line.dataset.refreshDays)) continue;
      line.classList.add("stale");
      // The register's own address: what leads from this page to this script leads from there to the root.
      const own = document.querySelector("link[rel=canonical]").href;
      const href = new URL(source.replace(/assets\/[^/]*$/, "") || "./", own).href;
      const link = Object.assign(document.createElement("a"), { href, textContent: href });
      // Another website's frame would be left empty: the register's own pages do not stand in one.
      const isFramed = parent !== window;
      if (isFramed) Object.assign(link, { target: "_blank", rel: "noopener" });
      const sentence = document.createElement("strong");
      const days = line.dataset.refreshDays;
      sentence.append(
        say(`。本页已超过${days}天没有更新，可能与现状不符，请以`, `. This page is more than ${days} days old and may be wrong by now. See `),
        link, isFramed ? say("（打开新窗口）", " (opens a new window)") : say(" ", ""),
        say("上的最新名录为准。", " for the register as it stands."));
      line.append(sentence);
    }
  }

  markIfStale();
  for (const event of ["pageshow", "storage"]) addEventListener(event, recall);
  // A page stays open, in view or not, or comes back as it was, for weeks; what is typed may ask it for an answer.
  addEventListener("pageshow", markIfStale);
  for (const event of ["visibilitychange", "input", "submit"]) document.addEventListener(event, markIfStale);
  setInterval(markIfStale, hour);
})();
