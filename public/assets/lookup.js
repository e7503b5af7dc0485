// The lookup as one types: asks minglu.find and shows the answer. Whoever asks for it by the button or by Enter is led to it.
// Without this script the form leads to the lists.
(() => {
  "use strict";
  const { find, fold, answer, failure, words } = globalThis.minglu;
  const form = document.querySelector("form[data-lookup]"), said = document.querySelector("#said");
  const place = document.querySelector("#answer"), results = document.querySelector("#results"), { q, on } = form.elements;
  const pause = 150;

  const numberOf = iso => Date.parse(iso + "T00:00:00Z") / 86400000;

  const keepAddress = () => {
    const entries = [["q", q.value.trim()], ["on", on.value]].filter(([, value]) => value);
    const address = location.pathname + (entries.length ? "?" + new URLSearchParams(entries) : "") + location.hash;
    // Some browsers refuse this to a page opened from disk.
    try { history.replaceState(null, "", address); } catch { return; }
  };

  const show = ([summary, ...rest]) => {
    said.textContent = summary;
    results.replaceChildren(...rest);
  };

  // Into view, unless all of it is: below a form on a phone an answer would not be seen. How it moves is the style sheet's.
  const lead = () => {
    const { top, bottom } = place.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) place.scrollIntoView();
  };

  // Nothing that can be looked up: said, with the field on top, so that the words are above a keyboard on the screen.
  const askAgain = text => {
    show([words.unusable(text)]);
    q.focus({ preventScroll: true });
    q.scrollIntoView();
  };

  let turn = 0, timer;
  const run = async isAsked => {
    clearTimeout(timer);
    const mine = turn += 1, text = q.value.trim();
    keepAddress();
    if (!fold(text)) return isAsked ? askAgain(text) : show([text && words.unusable(text)]);
    if (isAsked) {
      // A keyboard on the screen goes where no field has the focus. What is said anew is heard only if it was gone.
      said.textContent = "";
      place.focus({ preventScroll: true });
    }
    let shown;
    try {
      shown = answer(await find(text), text, numberOf(on.value) || 0);
    } catch { shown = failure(); }
    // Another answer may have been asked for meanwhile.
    if (mine !== turn) return;
    show(shown);
    if (isAsked) lead();
  };
  const soon = event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };

  q.addEventListener("input", soon);
  q.addEventListener("compositionend", soon);
  on.addEventListener("input", soon);
  form.addEventListener("submit", event => { event.preventDefault(); run(true); });
  for (const element of form.querySelectorAll("[hidden]")) element.hidden = false;
  on.disabled = false;
  const given = new URLSearchParams(location.search);
  q.value = given.get("q") || "";
  on.value = given.get("on") || "";
  if (q.value) run();
})();
