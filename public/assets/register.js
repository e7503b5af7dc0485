// What the pages cannot say of themselves without a clock or a printer: that a copy is out of date, and the print
// button. Without this script the date stands in words and the browser's own menu prints.
(() => {
  "use strict";
  const day = 86400000;
  for (const line of document.querySelectorAll("p.asof[data-as-of][data-refresh-days]")) {
    // The day shown begins in Shanghai, eight hours ahead of UTC.
    const shown = Date.parse(line.dataset.asOf + "T00:00:00+08:00");
    if (Math.floor((Date.now() - shown) / day) <= Number(line.dataset.refreshDays)) continue;
    line.classList.add("stale");
    for (const sentence of line.querySelectorAll("[hidden]")) sentence.hidden = false;
  }
  for (const button of document.querySelectorAll("button[data-print][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
