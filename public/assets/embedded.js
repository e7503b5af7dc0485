// In a page that stands in a frame: tells the window around it how high the page is, and again whenever that changes. The
// height is no secret, so anybody may hear it; nothing else is told. Without a listener nothing comes of it.
(() => {
  "use strict";
  if (parent === window) return;
  const tell = () => parent.postMessage(
    { type: "minglu:height", height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data && data.type === "minglu:ask") tell();
  });
  new ResizeObserver(tell).observe(document.documentElement);
})();
