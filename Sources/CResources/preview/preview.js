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
        // The answer comes when there is something newer, or after some seconds without.
        const answer = await fetch(`/.preview/changes?since=${known}`, { cache: "no-store" });
        if (answer.status === 200) return location.reload();
        if (!answer.ok) await pause(1000);
      } catch {
        await pause(1000);
      }
    }
  })();
})();
