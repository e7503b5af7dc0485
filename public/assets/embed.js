// For websites that show the register in a frame: gives each <iframe data-minglu> the height that its page says it has.
// Without this script the frame keeps the height of its own attribute and scrolls.
(() => {
  "use strict";
  const tallest = 20000;

  // Frames may have been moved to another address or come from any, so what counts is which window speaks, and its words.
  addEventListener("message", ({ data, source }) => {
    if (!data || data.type !== "minglu:height" || !Number.isInteger(data.height) || data.height < 1) return;
    for (const frame of document.querySelectorAll("iframe[data-minglu]"))
      if (frame.contentWindow === source) frame.height = Math.min(data.height, tallest);
  });

  // A page that was there before this script has told its height to nobody: it is asked again.
  for (const frame of document.querySelectorAll("iframe[data-minglu]"))
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: "minglu:ask" }, "*");
})();
