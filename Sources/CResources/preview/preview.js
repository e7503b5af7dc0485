// Shows the page anew once the records or the templates have changed. Only minglu serve gives this to a page.
(() => {
  const known = document.currentScript.dataset.version;
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  // A page in the background asks nothing: a browser opens only a few connections to one address.
  const shown = () =>
    new Promise((resolve) => {
      if (!document.hidden) return resolve();
      document.addEventListener("visibilitychange", resolve, { once: true });
    });

  (async () => {
    for (;;) {
      await shown();
      try {
        // The answer is the version: at once where it is another one, else once it is, or after some seconds.
        const address = `/.preview/changes?since=${encodeURIComponent(known)}`;
        const answer = await fetch(address, { cache: "no-store" });
        if (answer.ok && (await answer.text()).trim() !== known) return location.reload();
        if (!answer.ok) await pause(1000);
      } catch {
        await pause(1000);
      }
    }
  })();
})();
