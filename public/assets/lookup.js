// The lookup as one types: asks minglu.find and shows the answer. Whoever asks for it by the button or by Enter is led to it.
// Before this script has come the form leads to lookup.html with what was typed; without it that page names the lists.
(() => {
  "use strict";
  const { find, fold, answer, brandItem, failure, queryOf, strange, words } = globalThis.minglu || {};
  // So it stays where another script has not come, without which nothing could be said.
  if (![find, answer, brandItem, queryOf, words].every(Boolean)) return;
  const form = document.querySelector("form[data-lookup]"), said = document.querySelector("#said");
  const place = document.querySelector("#answer"), results = document.querySelector("#results"), { q, on } = form.elements;
  // Milliseconds without typing until it is looked up, and until it is said that this takes a while.
  const pause = 150, slow = 300;

  // A day as a date field has it, from the ways in which records write one; else nothing.
  const written = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d\d)(\d\d))$/;
  const isoOf = text => {
    const parts = (written.exec(text.normalize("NFKC").trim()) || []).slice(1).filter(part => /\d/.test(part));
    const iso = parts.map(part => part.padStart(2, "0")).join("-"), day = new Date(iso + "T00:00:00Z");
    return !isNaN(day) && day.toISOString().slice(0, 10) === iso ? iso : "";
  };

  // The day asked for, counted from 1970-01-01, or none; and what was given for one and is none, "" where only the field knows.
  let misgiven;
  const dayAsked = () => {
    const iso = isoOf(on.value);
    if (iso) return [Date.parse(iso + "T00:00:00Z") / 86400000];
    return [undefined, on.value || (on.validity.badInput ? "" : misgiven)];
  };

  const keepAddress = () => {
    const entries = [["q", q.value.trim()], ["on", on.value]].filter(([, value]) => value);
    const address = location.pathname + (entries.length ? "?" + new URLSearchParams(entries) : "") + location.hash;
    // Some browsers refuse this to a page opened from disk.
    try { history.replaceState(null, "", address); } catch { return; }
  };

  const noteOf = textContent => Object.assign(document.createElement("p"), { className: "note", textContent });

  // What was `asked` is shown on paper alone, where the field does not say it.
  const show = ([summary, ...rest], asked = "") => {
    said.textContent = summary;
    said.dataset.asked = asked;
    results.textContent = "";
    results.append(...rest);
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

  let turn = 0, timer, waiting;
  const run = async isAsked => {
    clearTimeout(timer);
    clearTimeout(waiting);
    const mine = turn += 1, typed = q.value.trim(), text = queryOf(typed), [day, wrong] = dayAsked();
    keepAddress();
    if (!fold(text)) return isAsked ? askAgain(text) : show([text && words.unusable(text)]);
    if (isAsked) {
      // A keyboard on the screen goes where no field has the focus. What is said anew is heard only if it was gone.
      show([""]);
      place.focus({ preventScroll: true });
    }
    // The answer to another question goes, but does not flicker where this one's is soon there.
    waiting = setTimeout(() => {
      show([words.working(text)]);
      if (isAsked) lead();
    }, slow);
    let shown, asked;
    try {
      const found = await find(text);
      shown = answer(found, text, day, text !== typed);
      const home = strange(typed, found.index.city);
      if (home) shown[0] = words.strange(home) + shown[0];
      asked = words.asked(typed);
      if (wrong !== undefined) shown.splice(1, 0, noteOf(words.noDay(wrong, words.day(found.index.day))));
    } catch (error) { shown = failure(error); }
    // Another answer may have been asked for meanwhile.
    if (mine !== turn) return;
    clearTimeout(waiting);
    show(shown, asked);
    if (isAsked) lead();
  };
  const soon = event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };

  q.addEventListener("input", soon);
  q.addEventListener("compositionend", soon);
  on.addEventListener("input", event => { misgiven = undefined; soon(event); });
  // A day that there is not leaves the field as empty as before, and is no input.
  on.addEventListener("blur", event => { if (on.validity.badInput) soon(event); });
  form.addEventListener("submit", event => { event.preventDefault(); run(true); });
  for (const element of document.querySelectorAll("[data-lookup] [hidden], #how [hidden]")) element.hidden = false;
  form.querySelector("#unscripted").hidden = true;
  on.disabled = false;
  const given = new URLSearchParams(location.search);
  // What was typed while the scripts were on their way stays.
  q.value = q.value || given.get("q") || "";
  on.value = isoOf(given.get("on") || "");
  if (!on.value) misgiven = given.get("on") || undefined;
  if (q.value) run();
})();
