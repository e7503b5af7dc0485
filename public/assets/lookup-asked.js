// What a text has besides a name: a question whether the brand is in force or which there are, a year, telephone numbers.
(() => {
  "use strict";
  const { withoutAddress } = globalThis.minglu;
  // What the register is about; names seldom end in it. What else people ask about an institution: only where more of the kind
  // follows, or as a word of its own.
  const brands = "(?:(?:职业)?(?:技能)?培训)?优质(?:培训)?品牌|[市区]级(?:优质)?(?:培训)?品牌";
  const year = "20\\d\\d年(?![代级])(?:度|\\d\\d?月(?:\\d\\d?[日号])?)?(?:认定|公布|获评)?";
  const scheme = `${brands}|${year}|\\(${year}\\)|[市区]级|优质品牌名录|有效期限?[内里中]?|期内|品牌|牌子|名录[里中上内]?|`
    + "名单[里中上内]?|状态|认定|遴选|撤销|吊销|注销|取消|终止|失效|到期|过期|(?:联系)?电话|手机|热线|联系(?:方式)?|地址|官网|查询|查一下";
  const about = "正规|合法|有效|靠谱|可靠|真的|真实|真假|资质|存在|情况|可信|骗子|骗人|倒闭|报名";
  const which = "哪些|哪几?[家个]|什么";
  const asks = `是不是|是否|有没有|有无|在不在|算不算|怎么?[样查]|如何|好不好|靠不靠谱|正不正规|在?哪[里儿]|${which}`;
  // What stands between and after these.
  const school = "(?:培训)?(?:学校|机构|单位|公司)";
  const between = `现在|目前|如今|到底|究竟|还|仍|都|是|不|有|没|在|已经?|算|被|能|可以|属于?|列入|纳入|[的了过]|的${school}|`
    + `的?这[个家所间]?(?:${school})?|该(?:${school})?|(?:正规|合法)${school}|[？?！!。，,、：:；;~\\s]`;
  const surely = new RegExp(`(?:${scheme}|${asks}|[吗么嘛呢]|是真(?:是假)?|这[个家所]${school})$`);
  const perhaps = new RegExp(`(?:${about}|${between})$`);

  // What names may begin with counts only where something else of the kind follows, or a mark; what the register is about,
  // always.
  const ahead = new RegExp("^(?:请问|(?:我想|我要|想|请|帮我|帮忙|麻烦|给我)+(?:查询|查找|查|问|了解)(?:一下)?|查询(?:一下)?"
    + "|(?:查|搜|问|了解)一下|(?:查找|查|搜索|搜)(?=[：:\\s])|(?:[您你]好|请教)(?=[，,：:、。！!\\s请我帮麻查想])|[，,：:、。！!\\s]+"
    + `|(?:在?有效期内的?)?(?:${brands})(?:的|[是有](?=[：:\\s]))?|${year}的?`
    + "|20\\d\\d(?!年)(?=[\u4e00-\u9fff]))+");

  // A text without the question behind its name. One word after the other is taken away: all ways to read them at once are too
  // many.
  const withoutEnd = (text, isWord) => {
    let name = text, rest = text, isSure = isWord;
    while (rest) {
      const [sure, maybe] = [surely, perhaps].map(words => words.exec(rest));
      if (!sure && !maybe) break;
      const isLonger = !maybe || sure && sure.index <= maybe.index, { index } = isLonger ? sure : maybe;
      isSure = isSure || isLonger || /\s$/.test(rest.slice(0, index)) && /\S/.test(rest.slice(index));
      rest = rest.slice(0, index);
      if (isSure) name = rest;
    }
    return rest || isSure ? name : "";
  };

  // The same of English; the first words only where others are left.
  const english = new RegExp("[\\s,.!?]+(?:valid|invalid|force|revoked|lapsed|expired|legit|legitimate|genuine|listed|"
    + "recogni[sz]ed|accredited|certified|register|list|status|brands?|quality|(?:city|district)-level|tel(?:ephone)?|phone|"
    + "mobile|(?:in|of|since)\\s+20\\d\\d)[\\s,.:!?]*$", "i");
  const filling = /[\s,.!?]+(?:a|an|the|in|on|of|is|are|it|still|now|yet|not|any|been|to|for)$/i;
  const verbs = "is|are|was|does|has|please|check|verify";
  const begun = new RegExp(`^(?:${verbs}|were|do|have|can|find|look|up|if|whether|the|a|an|which|what|status|quality|brands?|of)`
    + "(?:\\s+|$)", "i");
  const asked = new RegExp(`^(?:${verbs})\\s`, "i");
  const withoutEnglish = text => {
    let name = " " + text;
    while (english.test(name)) {
      name = name.replace(english, "");
      while (filling.test(name)) name = name.replace(filling, "");
    }
    name = name.trim();
    while ((name !== text || asked.test(text)) && begun.test(name)) name = name.replace(begun, "");
    return name;
  };

  // What is left of a question that has no name in it, or of what is said of an address.
  const some = new RegExp(which), anyone = new RegExp(`^(?:${which}|这|那|本|该|你们?|我们?|贵|一?[家个所间些]|全部?|上海|[市区]里?|`
    + "扫码?|扫描|二维码|网址|链接|牌匾|得到|看到|打开|的|是|有|职业|技能|民办|教育|培训|院校|学校|机构|单位|公司|品牌|中心|最?好|推荐|\\s)+$"
    + "|^(?:this|that|it|school|college|institution|company|training|all|any|there|s|\\s)+$", "i");

  // Telephone numbers as they are written, in China and from abroad, and what stands before them.
  const landline = "[2-9]\\d{2,3}[ -]?\\d{4}", free = "[48]00[ -]?\\d{3,4}[ -]?\\d{3,4}", country = "(?:\\+|00)?86";
  const phones = new RegExp(`(^|[^\\dA-Z-])(?:${country}[ -]?\\d{2,3}[ -]?${landline}|(?:\\(?(?:${country}|86)\\)?[ -]?)?(?:`
    + `\\(?0\\d{2,3}\\)?[ -]?${landline}|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|${free}))(?:(?:转| EXT| X)[.:]?\\d+)?`
    + "(?![\\dA-Z-])", "gi");
  const labels = /联系|电话|手机|热线|号码|座机|\b(?:tel(?:ephone)?|phone|mobile)\b|[:.,。，?？\s]+/gi;
  const hyphened = text => text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-");

  const withoutPhone = text => {
    const other = hyphened(text).replace(phones, "$1 ");
    return other === hyphened(text) ? text : other.replace(/\s+/g, " ").trim();
  };

  // True for a text that is nothing but a telephone number. What begins like the codes of the register's districts, or those of
  // institutions there, may be a part of a code.
  const isPhone = (text, { codes }) => {
    const plain = hyphened(text), number = plain.replace(labels, "");
    if (number !== plain.replace(/[:.,。，?？\s]+/g, "")) return /^[\d()+-]{3,20}$/.test(number);
    const digits = number.replace(/-/g, "");
    const isCode = codes.some(code => [0, 2].some(at => digits.startsWith(code.slice(0, 4), at)));
    return digits !== "" && plain.replace(phones, "$1").trim() === "" || /^(?:[2-8]\d{6,7}|12\d{3})$/.test(digits) && !isCode;
  };

  // As much of a text as is looked at.
  const longest = 100;
  const plainOf = text => text.slice(0, longest).normalize("NFKC").trim().replace(/\s+/g, " ");

  // Brackets that nothing is left in.
  const emptied = /[([【《“]\s*(?:[)\]】》”]|$)|\s+[)\]】》”]/g;

  // A year that is written as a number alone: a word beside such as are no code nor its label, or behind Chinese.
  const isYear = word => /^20\d\d$/.test(word), yearBehind = /((?![号码证民字第])[\u4e00-\u9fff]\)?)20\d\d$/;
  const isWord = word => /^(?!(?:uscc|code|number)\W*$)(?:[a-z]{3,}\W*|\D*(?![号码证民字第])[\u4e00-\u9fff]\)?)$/i.test(word);
  const withoutYear = words => words.some(isWord) ? words.filter(word => !isYear(word)) : words;

  // The name that is asked about in a text; nothing where it has none; the text where it asks nothing.
  const nameIn = text => {
    const plain = plainOf(text), rest = plainOf(withoutPhone(withoutAddress(text)));
    const own = rest === plain ? rest : rest.replace(emptied, " ").trim();
    const words = withoutYear(withoutEnd(withoutEnglish(own).replace(ahead, "")).split(" "));
    const name = (words.length > 1 ? words.filter(word => withoutEnd(word, true)) : words).join(" ").replace(yearBehind, "$1");
    return (name !== plain || some.test(name)) && anyone.test(name) ? "" : name;
  };

  // True for a text that is more than a name: from its not being found nothing can be concluded.
  const more = new RegExp(`${brands}|${year}|有效期|名录|名单|${asks}|[吗？?]`);
  const asksMore = text => text.length > longest || nameIn(text) !== plainOf(text) || more.test(text);

  Object.assign(globalThis.minglu, { nameIn, asksMore, isPhone, isYear });
})();
