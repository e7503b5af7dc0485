// What the lookup says where nothing was found: that it is not there, or that there is nothing to look up, and what to do
// about it. lookup-advice-en.js says it in English.
(() => {
  "use strict";
  const conclusion = "核对无误仍查不到的，即截至这一天未列入本名录。";

  const names = "只输入名称中的几个字也可以。机构名称印在营业执照、登记证书或办学许可证上，品牌编号印在牌匾上。";

  Object.assign(globalThis.minglu.words, {
    nothing: {
      name: (text, day) => `截至${day}，没有以“${text}”名称登记的记录。`,
      letters: (text, day) => `截至${day}，没有以“${text}”名称登记的记录。`,
      code: (text, day) => `截至${day}，没有统一社会信用代码或品牌编号为“${text}”（或含有它）的记录。`,
      number: text => `“${text}”像是许可证号或文号：没有查到这个办学许可证号，文号不能查。`,
      phone: text => `“${text}”像是电话号码，电话不能查。请输入机构名称或代码。`,
      question: text => `“${text}”中没有可以查询的名称。请输入机构名称或代码。`,
    },
    // Only of a whole name or code something is concluded, and nothing of a part of the city's register.
    advice: (kind, { english }, isConclusive) => ({
      name: "请核对有没有错字、是不是证书上的全称，名录中的名称用简体字登记；也可以换用曾用名、品牌名称或统一社会信用代码查询。"
        + (isConclusive ? conclusion : ""),
      letters: (english ? "字母按拼音、拼音首字母或英文名称查，不是每家机构都登记了英文名称；" : "字母按拼音或拼音首字母查，不能查英文名称；")
        + "请改用汉字或统一社会信用代码再查一次。" + (isConclusive ? "用汉字或代码" + conclusion : ""),
      code: "请逐位核对，统一社会信用代码共18位；办学许可证号要输入完整的号码。也可以输入机构名称查询。" + (isConclusive ? conclusion : ""),
      number: "许可证号要输入完整的号码，也不是每家机构都登记了许可证号。请改用机构名称、品牌名称、统一社会信用代码或品牌编号查询；"
        + "机构名称印在营业执照、登记证书或办学许可证上。",
      phone: names, question: names,
    })[kind],
    lists: ["在有效期内的品牌见", "全部名录", "，已撤销的见", "撤销记录", "。"],
  });
})();
