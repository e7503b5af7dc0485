extension SilentChange {
  /// What was published and is told otherwise, results aside.
  static let rewritings: [SilentChange] = [
    SilentChange(
      "A revocation has another date",
      [
        .replace("revocations.csv", "C-1,2026-11-10", "C-1,2026-11-12")
      ],
      english: #"""
        public/data/revocations.json:2:95: error: The published past does not change silently; the date of the revocation of brand “C-1” on 2026-11-10 was 2026-11-10 and would be 2026-11-12 [history-rewritten]
          2 | … "310115", "level": "city", "date": "2026-11-10", "ground": 2, "document…
            |                                      ^
        content/revocations.csv:2:5: note: the record as it is now
          2 | C-1,2026-11-12,2,310115,示人社〔2026〕2号,经核实骗取补贴。
            |     ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “C-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/revocations.json:2:95: 错误：已公布的历史不得擅自改动，品牌“C-1”2026年11月10日的撤销的日期原为2026年11月10日，这次为2026年11月12日 [history-rewritten]
          2 | … "310115", "level": "city", "date": "2026-11-10", "ground": 2, "document…
            |                                      ^
        content/revocations.csv:2:5: 说明：现在的记录
          2 | C-1,2026-11-12,2,310115,示人社〔2026〕2号,经核实骗取补贴。
            |     ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“C-1”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A revocation has another ground and document",
      [
        .replace("revocations.csv", "C-1,2026-11-10,2,310115,示人社〔2026〕2号", "C-1,2026-11-10,5,310115,示人社〔2026〕1号")
      ],
      english: #"""
        public/data/revocations.json:2:119: error: The published past does not change silently; the ground of the revocation of brand “C-1” on 2026-11-10 was 2 and would be 5 [history-rewritten]
          2 | …y", "date": "2026-11-10", "ground": 2, "document": "示人社〔2026〕2号", …
            |                                      ^
        content/revocations.csv:2:16: note: the record as it is now
          2 | C-1,2026-11-10,5,310115,示人社〔2026〕1号,经核实骗取补贴。
            |                ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “C-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        public/data/revocations.json:2:134: error: The published past does not change silently; the document of the revocation of brand “C-1” on 2026-11-10 was 示人社〔2026〕2号 and would be 示人社〔2026〕1号 [history-rewritten]
          2 | …26-11-10", "ground": 2, "document": "示人社〔2026〕2号", "verified_by": …
            |                                      ^
        content/revocations.csv:2:25: note: the record as it is now
          2 | C-1,2026-11-10,5,310115,示人社〔2026〕1号,经核实骗取补贴。
            |                         ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “C-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        2 errors, 0 warnings

        """#,
      chinese: #"""
        public/data/revocations.json:2:119: 错误：已公布的历史不得擅自改动，品牌“C-1”2026年11月10日的撤销的情形原为2，这次为5 [history-rewritten]
          2 | …y", "date": "2026-11-10", "ground": 2, "document": "示人社〔2026〕2号", …
            |                                      ^
        content/revocations.csv:2:16: 说明：现在的记录
          2 | C-1,2026-11-10,5,310115,示人社〔2026〕1号,经核实骗取补贴。
            |                ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“C-1”，日期不晚于2026年12月1日，并写明理由和文号

        public/data/revocations.json:2:134: 错误：已公布的历史不得擅自改动，品牌“C-1”2026年11月10日的撤销的文号原为示人社〔2026〕2号，这次为示人社〔2026〕1号 [history-rewritten]
          2 | …26-11-10", "ground": 2, "document": "示人社〔2026〕2号", "verified_by": …
            |                                      ^
        content/revocations.csv:2:25: 说明：现在的记录
          2 | C-1,2026-11-10,5,310115,示人社〔2026〕1号,经核实骗取补贴。
            |                         ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“C-1”，日期不晚于2026年12月1日，并写明理由和文号

        2个错误，0个警告

        """#),
    SilentChange(
      "A period that has ended is told otherwise",
      [
        .write(
          "revocations.csv",
          "品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期,恢复文号\nB-1,2025-03-03,5,310115,示人社〔2026〕2号,2025-06-03,示人社〔2026〕2号\nC-1,2026-11-10,2,310115,示人社〔2026〕2号,,\n"
        )
      ],
      english: #"""
        public/data/brands.json:3:240: error: The published past does not change silently; the period of brand “B-1” from 2024-10-15 was 区级 (district) of cycle 2024 from 2024-10-15 until 2026-10-20 (next-cycle) and would be 区级 (district) of cycle 2024 from 2024-10-15 until 2025-03-03 (revocation) [history-rewritten]
          3 | …0-20", "cycle": "2024", "periods": [{"cycle": "2024", "level": "district…
            |                                      ^
        content/districts/310115/brands.csv:2:1: note: the record as it is now
          2 | B-1,远山数控,52310115MJ00000262
            | ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “B-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/brands.json:3:240: 错误：已公布的历史不得擅自改动，品牌“B-1”自2024年10月15日起的有效期原为2024年度区级、自2024年10月15日起至2026年10月20日（新一轮结果公布），这次为2024年度区级、自2024年10月15日起至2025年3月3日（撤销） [history-rewritten]
          3 | …0-20", "cycle": "2024", "periods": [{"cycle": "2024", "level": "district…
            |                                      ^
        content/districts/310115/brands.csv:2:1: 说明：现在的记录
          2 | B-1,远山数控,52310115MJ00000262
            | ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“B-1”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "An announcement has another date",
      [
        .replace("districts/310115/announcements/visit.md", "2026-11-20", "2026-11-21")
      ],
      english: #"""
        public/data/announcements.json:2:91: error: The published past does not change silently; the date of announcement “310115-visit” was 2026-11-20 and would be 2026-11-21 [history-rewritten]
          2 | …310115", "title": "开放日", "date": "2026-11-20", "kind": "notice", "doc…
            |                                      ^
        content/districts/310115/announcements/visit.md:3:7: note: the record as it is now
          3 | date: 2026-11-21
            |       ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “310115-visit” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/announcements.json:2:91: 错误：已公布的历史不得擅自改动，公告“310115-visit”的日期原为2026年11月20日，这次为2026年11月21日 [history-rewritten]
          2 | …310115", "title": "开放日", "date": "2026-11-20", "kind": "notice", "doc…
            |                                      ^
        content/districts/310115/announcements/visit.md:3:7: 说明：现在的记录
          3 | date: 2026-11-21
            |       ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“310115-visit”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
  ]
}
