// What the lookup says where nothing was found, but what may be meant was (lookup-near.js). lookup-offers-en.js says it in
// English.
(() => {
  "use strict";

  Object.assign(globalThis.minglu.words, {
    alike: {
      spelling: (text, day) => `截至${day}，没有与“${text}”完全相同的名称，但有只差地名或公司形式的。`,
      part: (text, day, part) => `截至${day}，没有与“${text}”完全相同的名称，但有名称、曾用名或品牌名称中含“${part.join("”“")}”的。`,
      sound: (text, day) => `截至${day}，没有以“${text}”名称登记的记录，但有读音相同的。`,
      within: (text, day) => `截至${day}，没有与“${text}”完全相同的名称，但其中有下列机构的名称。`,
      slip: (text, day) => `截至${day}，没有拼音为“${text}”的名称，但有拼法只差一点的。`,
      permit: text => `“${text}”可能是下列机构的办学许可证号。`,
    },
    isMeant: "是否要查：",
    compare: {
      spelling: "名称略有不同，就可能不是同一家机构，请对照证书上的名称和代码。",
      part: "其余文字没有核对，请对照证书上的名称和代码。",
      sound: "名称差一个字，就可能不是同一家机构，请对照证书上的名称和代码。名录中的名称用简体字登记。",
      within: "其余文字没有核对，请对照证书上的名称和代码。",
      slip: "拼法相近的不一定是要查的机构，请对照证书上的名称和代码；也可以输入汉字查询。",
      permit: "请打开机构的页面，与证书核对机构名称和办学许可证号。",
    },
    isCut: "可能还有更多，没有全部列出；没有要找的，请输入更完整的名称，或者输入代码。",
    brandNames: names => `品牌：${names.join("、")}`,
  });
})();
