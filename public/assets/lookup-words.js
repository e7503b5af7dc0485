// What lookup.js says, in each language of the pages; `day` is a day in words, `index` what the index says of itself.
(() => {
  "use strict";
  const date = day => new Date(day * 86400000);
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];
  const english = {
    levels: { 市级: "city-level", 区级: "district-level" },
    standings: { "in-force": "In force", revoked: "Revoked", lapsed: "Lapsed" },
    grounds: ["(1) fraud or false material in the selection",
      "(2) subsidy fraud, a major safety accident or serious violations",
      "(3) closure or another administrative penalty, or entry on the list of serious dishonesty",
      "(4) no fixed premises, no teachers of its own and no training for a long time",
      "(5) another violation with a bad influence"],
    reasons: ["assessment not passed, recognition ended", "not put up for assessment, recognition ended"],
  };

  const chineseWords = {
    day: day => `${date(day).getUTCFullYear()}年${date(day).getUTCMonth() + 1}月${date(day).getUTCDate()}日`,
    level: (level, index) => index.levels[level],
    standing: (state, index) => index.standings[2 * state + 1],
    ground: (which, index) => index.grounds[which - 1],
    reason: (which, index) => index.reasons[which],
    inForce: (day, restored) => `自${day}起在有效期内${restored ? `（撤销已依据${restored}恢复）` : ""}`,
    revoked: (day, ground, document) => `${day}起撤销：${ground}（${document}）`,
    setAside: (day, document) => `撤销已于${day}恢复（${document}），但有效期在此之前已经届满`,
    lapsed: (day, reason, title, document) => `${day}起终止：${reason}（${title}结果，${document}）`,
    brand: level => `${level}品牌，`,
    place: (level, district, id) => `${level}${district}，编号${id}`,
    formerNames: names => "曾用名：" + names.join("、"),
    stop: "。",
    notYet: day => `当日尚未列入名录，${day}列入。`,
    now: (day, standing, level, sentence) => `截至${day}：${standing}，${level}品牌` + (sentence ? `。${sentence}。` : "。"),
    similar: "名称相近，请勿混淆：",
    between: "；",
    inBrackets: text => `（${text}）`,
    before: (first, asked, day) => (first ? `本名录自${first}首次公布遴选结果起记载。` : "")
      + `${asked}尚无名录，下面是截至${day}的状态。`,
    after: (asked, day) => `本名录的数据截至${day}，不含之后的变化；下面不是${asked}的状态。`,
    found: (count, day, hasMore) =>
      `查到${count}个品牌（${day}的状态）${hasMore ? "，还有更多。没有要找的，请再输入几个字" : ""}。`,
    tooShort: text => `“${text}”太短或者太常见，没有全部查完。请再输入几个字，或者输入完整的名称或代码。`,
    nothing: (text, day) => `截至${day}，没有以“${text}”名称登记的记录。`,
    advice: "没有记录，即截至这一天未列入本名录。请核对有没有错字，也可以换用曾用名、品牌名称或统一社会信用代码查询。",
    contact: ({ authority, phone }) => `仍有疑问的，请向${authority}咨询${phone ? "：" + phone : ""}。`,
    nearest: "名称或代码最接近的机构（不一定是您要找的）：",
    comma: "，",
    failure: "查询数据没有取到，或者名录刚刚更新。请刷新页面再试。",
    elsewhere: ["也可以查看", "全部名录", "。"],
  };

  const englishWords = {
    day: day => `${date(day).getUTCDate()} ${months[date(day).getUTCMonth()]} ${date(day).getUTCFullYear()}`,
    level: (level, index) => english.levels[index.levels[level]],
    standing: (state, index) => english.standings[index.standings[2 * state]],
    ground: which => english.grounds[which - 1],
    reason: which => english.reasons[which],
    inForce: (day, restored) => `In force since ${day}${restored ? ` (the revocation was set aside by ${restored})` : ""}`,
    revoked: (day, ground, document) => `Revoked on ${day}: ${ground} (${document})`,
    setAside: (day, document) => `The revocation was set aside on ${day} (${document}), but the term had ended before`,
    lapsed: (day, reason, title, document) => `Lapsed on ${day}: ${reason} (results of ${title}, ${document})`,
    brand: level => `${level} brand, `,
    place: (level, district, id) => `${level}${district}, id ${id}`,
    formerNames: names => "Former names: " + names.join(", "),
    stop: ".",
    notYet: day => `Not in the register on that day; listed since ${day}.`,
    now: (day, standing, level, sentence) =>
      `As of ${day}: ${standing}, ${level} brand` + (sentence ? `. ${sentence}.` : "."),
    similar: "Not to be confused with institutions of similar names: ",
    between: "; ",
    inBrackets: text => ` (${text})`,
    before: (first, asked, day) => (first ? `The register begins with the results published on ${first}. ` : "")
      + `There was none on ${asked}; the following is as of ${day}.`,
    after: (asked, day) => `The register is as of ${day} and knows nothing later; the following is not of ${asked}.`,
    found: (count, day, hasMore) => `${count} ${count === 1 ? "brand" : "brands"} (as of ${day})`
      + (hasMore ? ", and there are more. Type more to find others." : "."),
    tooShort: text => `"${text}" is too short or too common to be looked up in full. Type more, or the whole name or code.`,
    nothing: (text, day) => `As of ${day}, nothing is on record under "${text}".`,
    advice: "That means it is not in the register on that day. Check the spelling, or try a former name, a brand or the "
      + "unified social credit code. Names are looked up in Chinese or pinyin.",
    contact: ({ authority, phone }) => `For questions: ${authority}${phone ? ", " + phone : ""}.`,
    nearest: "Nearest by name or code (perhaps not what you look for):",
    comma: ", ",
    failure: "The data could not be read, or the register was published anew just now. Load the page again.",
    elsewhere: ["Or see ", "all lists", "."],
  };

  globalThis.minglu.words = document.documentElement.lang === "en" ? englishWords : chineseWords;
})();
