// On the page that tells how to embed: puts the code and the district that are chosen into the texts, and copies them.
// Without this script the texts are there, with a code to be replaced by hand.
(() => {
  "use strict";
  const form = document.querySelector("form[data-embed]"), { uscc, district } = form.elements;
  const texts = [...document.querySelectorAll(".copy textarea")].map(area => [area, area.value]);
  const standing = district.value;

  const replaced = (text, old, by) => text.split(old).join(by);

  const fill = () => {
    const code = uscc.value.trim().toUpperCase();
    for (const [area, text] of texts) {
      let value = replaced(text, `embed/${standing}.`, `embed/${district.value}.`);
      if (/^[0-9A-Z]{18}$/.test(code)) value = replaced(value, "统一社会信用代码", code);
      area.value = value;
    }
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    const area = button.previousElementSibling;
    button.hidden = false;
    button.addEventListener("click", async () => {
      area.select();
      try {
        await navigator.clipboard.writeText(area.value);
        button.textContent = "已复制";
      } catch { button.textContent = "已选中，请复制"; }
    });
  }

  const given = new URLSearchParams(location.search);
  uscc.value = given.get("uscc") || "";
  if ([...district.options].some(option => option.value === given.get("district"))) district.value = given.get("district");
  form.addEventListener("input", fill);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  fill();
})();
