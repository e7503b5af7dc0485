extension SilentChange {
  /// Published results that are told otherwise.
  static let results: [SilentChange] = [
    SilentChange(
      "An outcome has another level",
      [
        .replace("cycles/2024/results.csv", "A-1,新增,区级", "A-1,新增,市级")
      ],
      english: #"""
        public/data/cycles.json:2:134: error: The published past does not change silently; the outcome of brand “A-1” in cycle “2024” was 新增 (recognised), 区级 (district) and would be 新增 (recognised), 市级 (city) [history-rewritten]
          2 | …": "示人社〔2024〕1号", "results": [{"brand": "A-1", "outcome": "recogni…
            |                                      ^
        content/cycles/2024/results.csv:2:5: note: the record as it is now
          2 | A-1,新增,市级
            |     ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “A-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/cycles.json:2:134: 错误：已公布的历史不得擅自改动，品牌“A-1”在遴选年度“2024”的结果原为新增、区级，这次为新增、市级 [history-rewritten]
          2 | …": "示人社〔2024〕1号", "results": [{"brand": "A-1", "outcome": "recogni…
            |                                      ^
        content/cycles/2024/results.csv:2:5: 说明：现在的记录
          2 | A-1,新增,市级
            |     ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“A-1”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A result is added to a published cycle",
      [
        .replace("districts/310115/brands.csv", "D-1,", "E-1,新城电工,\(TinyRegister.third)\nD-1,"),
        .replace("cycles/2026/results.csv", "D-1,", "E-1,新增,区级\nD-1,"),
      ],
      english: #"""
        public/data/cycles.json:3:133: error: The published past does not change silently; the outcome of brand “E-1” in cycle “2026” was not there and would be 新增 (recognised), 区级 (district) [history-rewritten]
          3 | …t": "示人社〔2026〕1号", "results": [{"brand": "A-1", "outcome": "retain…
            |                                      ^
        content/cycles/2026/results.csv:5:5: note: the record as it is now
          5 | E-1,新增,区级
            |     ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “E-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/cycles.json:3:133: 错误：已公布的历史不得擅自改动，品牌“E-1”在遴选年度“2026”的结果原为无，这次为新增、区级 [history-rewritten]
          3 | …t": "示人社〔2026〕1号", "results": [{"brand": "A-1", "outcome": "retain…
            |                                      ^
        content/cycles/2026/results.csv:5:5: 说明：现在的记录
          5 | E-1,新增,区级
            |     ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“E-1”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A cycle has another date",
      [
        .replace("cycles/2024/cycle.yaml", "2024-10-15", "2024-10-16")
      ],
      english: #"""
        public/data/cycles.json:2:81: error: The published past does not change silently; the date of cycle “2024” was 2024-10-15 and would be 2024-10-16 [history-rewritten]
          2 | … null, "closes": null, "announced": "2024-10-15", "document": "示人社〔2…
            |                                      ^
        content/cycles/2024/cycle.yaml:2:12: note: the record as it is now
          2 | announced: 2024-10-16
            |            ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “2024” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/cycles.json:2:81: 错误：已公布的历史不得擅自改动，遴选年度“2024”的日期原为2024年10月15日，这次为2024年10月16日 [history-rewritten]
          2 | … null, "closes": null, "announced": "2024-10-15", "document": "示人社〔2…
            |                                      ^
        content/cycles/2024/cycle.yaml:2:12: 说明：现在的记录
          2 | announced: 2024-10-16
            |            ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“2024”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A cycle has another document",
      [
        .replace("cycles/2024/cycle.yaml", "示人社〔2024〕1号", "示人社〔2026〕1号")
      ],
      english: #"""
        public/data/cycles.json:2:107: error: The published past does not change silently; the document of cycle “2024” was 示人社〔2024〕1号 and would be 示人社〔2026〕1号 [history-rewritten]
          2 | …nounced": "2024-10-15", "document": "示人社〔2024〕1号", "results": [{"b…
            |                                      ^
        content/cycles/2024/cycle.yaml:3:11: note: the record as it is now
          3 | document: 示人社〔2026〕1号
            |           ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “2024” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/cycles.json:2:107: 错误：已公布的历史不得擅自改动，遴选年度“2024”的文号原为示人社〔2024〕1号，这次为示人社〔2026〕1号 [history-rewritten]
          2 | …nounced": "2024-10-15", "document": "示人社〔2024〕1号", "results": [{"b…
            |                                      ^
        content/cycles/2024/cycle.yaml:3:11: 说明：现在的记录
          3 | document: 示人社〔2026〕1号
            |           ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“2024”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A cycle is put before a published one",
      [
        .write("cycles/2025/cycle.yaml", "title: 2025年度遴选\nannounced: 2025-12-01\ndocument: 示人社〔2024〕1号\n"),
        .write("cycles/2025/results.csv", "品牌编号,结果,级别\nA-1,保留,区级\nB-1,保留,区级\nC-1,保留,市级\n"),
      ],
      english: #"""
        content/cycles/2025/cycle.yaml:2:12: warning: Results come 18 to 30 months after the last ones; 2025-12-01 is before 2026-04-15 [cycle-off-schedule]
          2 | announced: 2025-12-01
            |            ^
        content/cycles/2024/cycle.yaml:2:12: note: published here
          2 | announced: 2024-10-15
            |            ^
          to mend: check `announced`; if the date is right, nothing has to be done

        content/cycles/2026/cycle.yaml:2:12: warning: Results come 18 to 30 months after the last ones; 2026-10-20 is before 2027-06-01 [cycle-off-schedule]
          2 | announced: 2026-10-20
            |            ^
        content/cycles/2025/cycle.yaml:2:12: note: published here
          2 | announced: 2025-12-01
            |            ^
          to mend: check `announced`; if the date is right, nothing has to be done

        public/data/cycles.json:3:8: error: The published past does not change silently; cycle “2025” of 2025-12-01 was not published and would come before cycle “2026” [history-rewritten]
          3 | {"id": "2026", "title": "2026年度遴选", "opens": null, "closes": null, "…
            |        ^
        content/cycles/2025/cycle.yaml:2:12: note: the record as it is now
          2 | announced: 2025-12-01
            |            ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “2025” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 2 warnings

        """#,
      chinese: #"""
        content/cycles/2025/cycle.yaml:2:12: 警告：遴选结果应在上一轮公布后18至30个月内公布，2025年12月1日早于2026年4月15日 [cycle-off-schedule]
          2 | announced: 2025-12-01
            |            ^
        content/cycles/2024/cycle.yaml:2:12: 说明：公布于此处
          2 | announced: 2024-10-15
            |            ^
          处理办法：核对announced；日期无误则无需处理

        content/cycles/2026/cycle.yaml:2:12: 警告：遴选结果应在上一轮公布后18至30个月内公布，2026年10月20日早于2027年6月1日 [cycle-off-schedule]
          2 | announced: 2026-10-20
            |            ^
        content/cycles/2025/cycle.yaml:2:12: 说明：公布于此处
          2 | announced: 2025-12-01
            |            ^
          处理办法：核对announced；日期无误则无需处理

        public/data/cycles.json:3:8: 错误：已公布的历史不得擅自改动，2025年12月1日的遴选年度“2025”此前未公布，这次排在遴选年度“2026”之前 [history-rewritten]
          3 | {"id": "2026", "title": "2026年度遴选", "opens": null, "closes": null, "…
            |        ^
        content/cycles/2025/cycle.yaml:2:12: 说明：现在的记录
          2 | announced: 2025-12-01
            |            ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“2025”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，2个警告

        """#),
  ]
}
