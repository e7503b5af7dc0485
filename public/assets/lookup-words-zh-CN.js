// What the lookup says; `day` is a day in words, `index` what the index says of itself. lookup-words-en.js says it in English.
// What is said of what may be meant is in lookup-offers-zh-CN.js.
(() => {
  "use strict";
  const date = day => new Date(day * 86400000);

  globalThis.minglu.words = {
    day: day => `${date(day).getUTCFullYear()}年${date(day).getUTCMonth() + 1}月${date(day).getUTCDate()}日`,
    level: (level, index) => index.levels[level],
    standing: (state, index) => index.standings[2 * state + 1],
    ground: (which, index) => index.grounds[which - 1],
    reason: (which, index) => index.reasons[which],
    inForce: day => `自${day}起在有效期内`,
    restored: (day, document) => `撤销决定已于${day}撤回，见${document}，品牌认定恢复`,
    levelSince: (day, level) => `${day}起为${level}`,
    termPassed: (years, day) => `有效期原则上的${years}年已于${day}届满，因下一轮结果尚未公布，品牌继续有效`,
    revoked: (day, ground, document) => `${day}起撤销：${ground}（${document}）`,
    setAside: (day, document, end) => `撤销决定已于${day}撤回（${document}），但有效期已于${end}届满，品牌不再有效`,
    lapsed: (day, reason, title, document) => `${day}起终止：${reason}（${title}结果，${document}）`,
    brand: level => `${level}品牌，`,
    place: (level, district) => `${level}${district}，编号`,
    code: code => `统一社会信用代码：${code}`,
    formerNames: names => "曾用名：" + names.join("、"),
    stop: "。",
    semicolon: "；",
    notYet: day => `当日尚未列入名录，${day}列入。`,
    now: (day, standing, level, sentence) => `截至${day}：${standing}，${level}品牌` + (sentence ? `。${sentence}。` : "。"),
    englishName: "英文名称：",
    foundByFormerName: (names, now) => `按曾用名查到：这家机构曾用名“${names.join("”“")}”，现用名“${now}”。`,
    similar: "名称或曾用名相近，请勿混淆：",
    between: "；",
    inBrackets: text => `（${text}）`,
    before: (first, asked, day) => (first ? `本名录自${first}首次公布遴选结果起记载。` : "")
      + `${asked}尚无名录，下面是截至${day}的状态。`,
    after: (asked, day) => `本名录的数据截至${day}，不含之后的变化；下面不是${asked}的状态。`,
    // How all brands stand that were found, null for one that was not listed yet.
    together: (states, index) => {
      const [first] = states, all = states.length > 1 ? "都" : "", inForce = states.filter(state => state === 0).length;
      if (states.some(state => state !== first)) return inForce ? `其中${inForce}个在有效期内` : "都不在有效期内";
      return first === null ? `当日${all}尚未列入名录` : all + index.standings[2 * first + 1];
    },
    found: (count, how, day, hasMore) =>
      `查到${count}个品牌，${how}（${day}的状态）${hasMore ? "，可能还有更多。没有要找的，请再输入几个字" : ""}。`,
    asked: text => `查询“${text}”：`,
    working: text => `正在查询“${text}”……`,
    readAs: (code, hasOther) => `按编号或者代码“${code}”查询。${hasOther ? "其余文字没有核对。" : ""}`,
    strange: home => `这个网址不是本名录的网址（本名录的网址：${home}）。`,
    noAward: (id, cycle) => `这个品牌没有“${cycle}”的认定。`,
    readFor: text => `按“${text}”查询，其余文字没有核对。`,
    noDay: (text, day) => (text ? `“${text}”不是有效的日期` : "填写的日期不完整或者不存在")
      + `，没有采用；以下为截至${day}的结果。`,
    only: district => `本站只收录${district}的机构和品牌，以下仅为在本站查询的结果。`,
    others: ["其他区的机构和品牌，请在", "中查询。"],
    notHere: district => `是${district}的机构，本站没有收录，状态以全市名录为准。`,
    unusable: text => (text ? `“${text}”中没有可以查询的文字。` : "") + "请先输入要查的名称、拼音或代码。",
    tooShort: text => `“${text}”太短或者太常见，没有全部查完。请再输入几个字，或者输入完整的名称或代码。`,
    tooCommon: text => `“${text}”中的字词太常见，没有全部查完。请换用名称中特有的字，或者输入统一社会信用代码或品牌编号。`,
    district: text => `“${text}”是区的名称。`,
    list: name => ["该区在有效期内的品牌见", `${name}名录`, "。"],
    contact: ({ authority, phone }) => `仍有疑问的，请向${authority}咨询${phone ? "：" + phone : ""}。`,
    nearest: "名称或代码最接近的机构（不一定是您要找的）：",
    comma: "，",
    failure: "查询数据没有取到，或者名录刚刚更新。请再点一次“查询”。",
    unready: "查询程序没有取全。请刷新页面再试。",
    elsewhere: ["也可以查看", "全部名录", "。"],
  };
})();
