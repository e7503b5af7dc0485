extension SilentChange {
  /// What was published and is gone.
  static let losses: [SilentChange] = [
    SilentChange(
      "A brand is gone",
      [
        .replace("districts/310115/brands.csv", "B-1,远山数控,\(TinyRegister.second)\n", ""),
        .replace("cycles/2024/results.csv", "B-1,新增,区级\n", ""),
        .replace("cycles/2026/results.csv", "B-1,不达标,\n", ""),
      ],
      english: #"""
        public/data/brands.json:3:8: error: What was published stays; brand “B-1” is in the last publication and would be gone [record-vanished]
          3 | {"id": "B-1", "name": "远山数控", "institution": {"uscc": "52310115MJ000…
            |        ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “B-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/brands.json:3:8: 错误：已公布的记录不得消失，上次发布有品牌“B-1”，这次没有 [record-vanished]
          3 | {"id": "B-1", "name": "远山数控", "institution": {"uscc": "52310115MJ000…
            |        ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“B-1”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "An institution is gone, and so is its brand",
      [
        .replace("districts/310115/brands.csv", "D-1,海港起重,\(TinyRegister.third)\n", ""),
        .replace("districts/310115/institutions.csv", "\(TinyRegister.third),示例海港技工学院,职业院校,示例路1号\n", ""),
        .replace("cycles/2026/results.csv", "D-1,新增,区级\n", ""),
        .replace("revocations.csv", "D-1,2026-12-15,4,310115,示人社〔2026〕3号,长期未开班。\n", ""),
      ],
      english: #"""
        public/data/brands.json:5:8: error: What was published stays; brand “D-1” is in the last publication and would be gone [record-vanished]
          5 | {"id": "D-1", "name": "海港起重", "institution": {"uscc": "52310115MJ000…
            |        ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “D-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        public/data/brands.json:5:55: error: What was published stays; institution “52310115MJ0000034W” is in the last publication and would be gone [record-vanished]
          5 | …"海港起重", "institution": {"uscc": "52310115MJ0000034W", "name": "示例…
            |                                      ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “52310115MJ0000034W” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        2 errors, 0 warnings

        """#,
      chinese: #"""
        public/data/brands.json:5:8: 错误：已公布的记录不得消失，上次发布有品牌“D-1”，这次没有 [record-vanished]
          5 | {"id": "D-1", "name": "海港起重", "institution": {"uscc": "52310115MJ000…
            |        ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“D-1”，日期不晚于2026年12月1日，并写明理由和文号

        public/data/brands.json:5:55: 错误：已公布的记录不得消失，上次发布有机构“52310115MJ0000034W”，这次没有 [record-vanished]
          5 | …"海港起重", "institution": {"uscc": "52310115MJ0000034W", "name": "示例…
            |                                      ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“52310115MJ0000034W”，日期不晚于2026年12月1日，并写明理由和文号

        2个错误，0个警告

        """#),
    SilentChange(
      "A revocation is gone",
      [
        .replace("revocations.csv", "C-1,2026-11-10,2,310115,示人社〔2026〕2号,经核实骗取补贴。\n", "")
      ],
      english: #"""
        public/data/revocations.json:2:95: error: What was published stays; the revocation of brand “C-1” on 2026-11-10 is in the last publication and would be gone [record-vanished]
          2 | … "310115", "level": "city", "date": "2026-11-10", "ground": 2, "document…
            |                                      ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “C-1” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/revocations.json:2:95: 错误：已公布的记录不得消失，上次发布有品牌“C-1”2026年11月10日的撤销，这次没有 [record-vanished]
          2 | … "310115", "level": "city", "date": "2026-11-10", "ground": 2, "document…
            |                                      ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“C-1”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "An announcement is gone",
      [
        .remove("districts/310115/announcements/visit.md")
      ],
      english: #"""
        public/data/announcements.json:2:10: error: What was published stays; announcement “310115-visit” is in the last publication and would be gone [record-vanished]
          2 | {"path": "announcements/310115-visit.html", "district": "310115", "title…
            |          ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “310115-visit” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/announcements.json:2:10: 错误：已公布的记录不得消失，上次发布有公告“310115-visit”，这次没有 [record-vanished]
          2 | {"path": "announcements/310115-visit.html", "district": "310115", "title…
            |          ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“310115-visit”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A page is gone",
      [
        .remove("pages/about.md"),
        .remove("districts/310101/institutions/\(TinyRegister.first).md"),
      ],
      english: #"""
        public/SHA256SUMS:2:67: error: What was published stays; page “about” is in the last publication and would be gone [record-vanished]
          2 | …#  about.html
            |                                                                ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “about” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/SHA256SUMS:2:67: 错误：已公布的记录不得消失，上次发布有页面“about”，这次没有 [record-vanished]
          2 | …#  about.html
            |                                                                ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“about”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A district is gone",
      [
        .remove("districts/310109/district.yaml"),
        .remove("districts/310109/brands.csv"),
        .remove("districts/310109/institutions.csv"),
      ],
      english: #"""
        public/SHA256SUMS:##:67: error: What was published stays; the list of district “310109” is in the last publication and would be gone [record-vanished]
          ## | …#  lists/310109.html
             |                                                         ^
          to mend: put it back as it was; if what was published was wrong, admit that in a new row of corrections.csv, with “310109” as 对象 (subject), a 日期 (date) no later than 2026-12-01, 理由 (reason) and 文号 (document)

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/SHA256SUMS:##:67: 错误：已公布的记录不得消失，上次发布有区“310109”的名录，这次没有 [record-vanished]
          ## | …#  lists/310109.html
             |                                                         ^
          处理办法：恢复为公布时的记录；确属公布有误的，在corrections.csv中新增一行，对象填“310109”，日期不晚于2026年12月1日，并写明理由和文号

        1个错误，0个警告

        """#),
    SilentChange(
      "A correction is gone",
      [
        .remove("corrections.csv")
      ],
      english: #"""
        public/data/corrections.json:2:13: error: A published correction stays as it is; the correction of “A-1” on 2025-01-08 is in the last publication and would be gone or changed [record-vanished]
          2 | {"subject": "A-1", "date": "2025-01-08", "reason": "名称录入有误", "docu…
            |             ^
          to mend: put its row in corrections.csv back as it was; what else is to be said of “A-1” goes into a new row

        1 error, 0 warnings

        """#,
      chinese: #"""
        public/data/corrections.json:2:13: 错误：已公布的更正记录不得改动或消失，上次发布有2025年1月8日对“A-1”的更正，这次没有或已改动 [record-vanished]
          2 | {"subject": "A-1", "date": "2025-01-08", "reason": "名称录入有误", "docu…
            |             ^
          处理办法：将corrections.csv中的该行恢复原样；关于“A-1”另有更正的，新增一行

        1个错误，0个警告

        """#),
  ]
}
