import Testing

@Suite("What is said of the tree's files")
struct TreeFindings {
  @Test("registry.yaml is required")
  func missingRegistry() {
    let report = Report(of: [
      "registry.yaml": nil
    ])
    #expect(
      report.english == """
        content/registry.yaml:1:1: error: registry.yaml is required, and it is not there [unreadable-file]
          to mend: add the file

        """)
    #expect(
      report.chinese == """
        content/registry.yaml:1:1: 错误：缺少必需的文件registry.yaml [unreadable-file]
          处理办法：补上该文件

        """)
  }

  @Test("A district's folder has its three files")
  func missingDistrictFiles() {
    let report = Report(of: [
      "districts/310115/district.yaml": nil,
      "districts/310115/institutions.csv": nil,
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:1:1: error: districts/310115/district.yaml is required, and it \
        is not there [unreadable-file]
          to mend: add the file

        content/districts/310115/institutions.csv:1:1: error: districts/310115/institutions.csv is required, \
        and it is not there [unreadable-file]
          to mend: add the file

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:1:1: 错误：缺少必需的文件districts/310115/district.yaml [unreadable-file]
          处理办法：补上该文件

        content/districts/310115/institutions.csv:1:1: 错误：缺少必需的文件districts/310115/institutions.csv \
        [unreadable-file]
          处理办法：补上该文件

        """)
  }

  @Test("A cycle's folder has its cycle.yaml")
  func missingCycle() {
    let report = Report(of: [
      "cycles/2026/results.csv": """
      品牌编号,结果,级别,申报日期

      """
    ])
    #expect(
      report.english == """
        content/cycles/2026/cycle.yaml:1:1: error: cycles/2026/cycle.yaml is required, and it is not there \
        [unreadable-file]
          to mend: add the file

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/cycle.yaml:1:1: 错误：缺少必需的文件cycles/2026/cycle.yaml [unreadable-file]
          处理办法：补上该文件

        """)
  }

  @Test("A cycle that is announced has its results")
  func missingResults() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      announced: 2026-10-20
      document: 沪人社示〔2026〕36号

      """
    ])
    #expect(
      report.english == """
        content/cycles/2026/results.csv:1:1: error: cycles/2026/results.csv is required, and it is not there \
        [unreadable-file]
          to mend: add the file

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/results.csv:1:1: 错误：缺少必需的文件cycles/2026/results.csv [unreadable-file]
          处理办法：补上该文件

        """)
  }

  @Test("A file that the disk does not give is reported")
  func unreadable() {
    let report = Report(of: [:], unreadable: ["waivers.csv"])
    #expect(
      report.english == """
        content/waivers.csv:1:1: error: This file cannot be read from the disk [unreadable-file]
          to mend: check that it is a file, that you may read it and that no other program holds it

        """)
    #expect(
      report.chinese == """
        content/waivers.csv:1:1: 错误：无法从磁盘读取该文件 [unreadable-file]
          处理办法：确认它是普通文件、有读取权限且未被其他程序占用

        """)
  }

  @Test("A misspelt file name gets the name that was meant")
  func nearMiss() {
    let report = Report(of: [
      "districts/310115/brand.csv": """
      品牌编号,品牌名称,统一社会信用代码

      """,
      "Registry.yml": "",
      "announcement/a.md": "",
      "pages/about.markdown": "",
      "districts/310115/institution/91310000MA1FL5E93W.md": "",
    ])
    #expect(
      report.english == """
        content/Registry.yml:1:1: warning: This file is not part of the content tree, so nothing in it is \
        published [unknown-file]
          to mend: there is a registry.yaml already: compare the two, then move this one out of the content folder

        content/announcement/a.md:1:1: warning: This file is not part of the content tree, so nothing in it is \
        published [unknown-file]
          to mend: rename it to announcements/a.md

        content/districts/310115/brand.csv:1:1: warning: This file is not part of the content tree, so nothing \
        in it is published [unknown-file]
          to mend: there is a districts/310115/brands.csv already: compare the two, then move this one out of the \
        content folder

        content/districts/310115/institution/91310000MA1FL5E93W.md:1:1: warning: This file is not part of the \
        content tree, so nothing in it is published [unknown-file]
          to mend: rename it to districts/310115/institutions/91310000MA1FL5E93W.md

        content/pages/about.markdown:1:1: warning: This file is not part of the content tree, so nothing in it \
        is published [unknown-file]
          to mend: rename it to pages/about.md

        """)
    #expect(
      report.chinese == """
        content/Registry.yml:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：已有registry.yaml，核对两者内容后，将本文件移出内容目录

        content/announcement/a.md:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：改名为announcements/a.md

        content/districts/310115/brand.csv:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：已有districts/310115/brands.csv，核对两者内容后，将本文件移出内容目录

        content/districts/310115/institution/91310000MA1FL5E93W.md:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 \
        [unknown-file]
          处理办法：改名为districts/310115/institutions/91310000MA1FL5E93W.md

        content/pages/about.markdown:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：改名为pages/about.md

        """)
  }

  @Test("No file is to be renamed to one that is there, and a workbook is no table under any name")
  func takenNames() {
    let report = Report(of: [
      "districts/310115/brands (1).csv": "", "districts/310115/Institutions.csv": "",
      "districts/310115/programme.csv": "", "districts/310115/brands.xlsx": "x", "results.XLS": "x",
    ])
    #expect(
      report.english == """
        content/districts/310115/Institutions.csv:1:1: warning: This file is not part of the content tree, so nothing in \
        it is published [unknown-file]
          to mend: there is a districts/310115/institutions.csv already: compare the two, then move this one out of the \
        content folder

        content/districts/310115/brands (1).csv:1:1: warning: This file is not part of the content tree, so nothing in it \
        is published [unknown-file]
          to mend: there is a districts/310115/brands.csv already: compare the two, then move this one out of the \
        content folder

        content/districts/310115/brands.xlsx:1:1: warning: This file is not part of the content tree, so nothing in it is \
        published [unknown-file]
          to mend: move it out of the content folder; bring its records in with minglu import (saved as .xlsx), or save \
        its sheet as CSV

        content/districts/310115/programme.csv:1:1: warning: This file is not part of the content tree, so nothing in it \
        is published [unknown-file]
          to mend: rename it to districts/310115/programmes.csv

        content/results.XLS:1:1: warning: This file is not part of the content tree, so nothing in it is published \
        [unknown-file]
          to mend: move it out of the content folder; bring its records in with minglu import (saved as .xlsx), or save \
        its sheet as CSV

        """)
    #expect(
      report.chinese == """
        content/districts/310115/Institutions.csv:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：已有districts/310115/institutions.csv，核对两者内容后，将本文件移出内容目录

        content/districts/310115/brands (1).csv:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：已有districts/310115/brands.csv，核对两者内容后，将本文件移出内容目录

        content/districts/310115/brands.xlsx:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：将其移出内容目录；其中的记录用minglu import导入（不是.xlsx的先另存为.xlsx），或将工作表另存为CSV

        content/districts/310115/programme.csv:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：改名为districts/310115/programmes.csv

        content/results.XLS:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：将其移出内容目录；其中的记录用minglu import导入（不是.xlsx的先另存为.xlsx），或将工作表另存为CSV

        """)
  }

  @Test("Files that look like the same one are not all to be given its name")
  func sharedNames() {
    let report = Report(of: [
      "announcements/a.MD": "", "announcements/a.markdown": "", "announcements/b.markdown": "",
      "districts/310115/~$programmes.csv": "", "districts/310115/programme.csv": "",
    ])
    #expect(
      report.english == """
        content/announcements/a.MD:1:1: warning: This file is not part of the content tree, so nothing in it is published \
        [unknown-file]
          to mend: other files look like announcements/a.md too: compare them, keep one under that name and move the \
        others out of the content folder

        content/announcements/a.markdown:1:1: warning: This file is not part of the content tree, so nothing in it is \
        published [unknown-file]
          to mend: other files look like announcements/a.md too: compare them, keep one under that name and move the \
        others out of the content folder

        content/announcements/b.markdown:1:1: warning: This file is not part of the content tree, so nothing in it is \
        published [unknown-file]
          to mend: rename it to announcements/b.md

        content/districts/310115/programme.csv:1:1: warning: This file is not part of the content tree, so nothing in it \
        is published [unknown-file]
          to mend: rename it to districts/310115/programmes.csv

        content/districts/310115/~$programmes.csv:1:1: warning: This is the mark of a workbook that is open in Excel or \
        WPS [unknown-file]
          to mend: close the workbook, then delete this file if it stays

        """)
    #expect(report.chinese.contains("处理办法：另有文件也像是announcements/a.md，核对后只留一份改为此名，其余移出内容目录\n"))
  }

  @Test("A file that belongs nowhere is a warning")
  func unknownFile() {
    let report = Report(of: [
      "notes/meeting.docx": "x",
      "districts/readme.txt": "x",
    ])
    #expect(
      report.english == """
        content/districts/readme.txt:1:1: warning: This file is not part of the content tree, so nothing in it \
        is published [unknown-file]
          to mend: move it out of the content folder

        content/notes/meeting.docx:1:1: warning: This file is not part of the content tree, so nothing in it is \
        published [unknown-file]
          to mend: move it out of the content folder

        """)
    #expect(
      report.chinese == """
        content/districts/readme.txt:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：将其移出内容目录

        content/notes/meeting.docx:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：将其移出内容目录

        """)
  }

  @Test("Only a text is to be renamed: a picture or a document does not become one by its name")
  func noText() {
    for name in ["announcements/map.png", "announcements/notice.docx", "pages/a.pdf", "pages/about.md.zip"] {
      #expect(Report(of: [name: "x"]).chinese.hasSuffix("处理办法：将其移出内容目录\n"), "\(name)")
    }
    for name in ["announcements/a.txt", "announcements/a.md.txt", "announcements/a.MD", "announcements/a.markdown"] {
      #expect(Report(of: [name: "x"]).chinese.hasSuffix("处理办法：改名为announcements/a.md\n"), "\(name)")
    }
  }

  @Test("A district's folder is named by six digits, a cycle's by an id")
  func badFolders() {
    let report = Report(of: [
      "districts/浦东新区/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码

      """,
      "cycles/2026年/cycle.yaml": "",
    ])
    #expect(
      report.english == """
        content/cycles/2026年/cycle.yaml:1:1: warning: A cycle's folder is named by 1 to 32 letters, digits or \
        hyphens; “2026年” is not, so nothing in it is published [unknown-file]
          to mend: rename the folder

        content/districts/浦东新区/brands.csv:1:1: warning: A district's folder is named by its six-digit code; \
        “浦东新区” is not, so nothing in it is published [unknown-file]
          to mend: rename the folder

        """)
    #expect(
      report.chinese == """
        content/cycles/2026年/cycle.yaml:1:1: 警告：遴选年度文件夹应以1至32个字母、数字或连字符命名，“2026年”不符合，其中内容不会发布 [unknown-file]
          处理办法：修改文件夹名称

        content/districts/浦东新区/brands.csv:1:1: 警告：区文件夹应以六位区划代码命名，“浦东新区”不符合，其中内容不会发布 [unknown-file]
          处理办法：修改文件夹名称

        """)
  }

  @Test("A spreadsheet's lock file asks for the workbook to be closed")
  func lockFile() {
    let report = Report(of: [
      "districts/310115/~$brands.csv": "x"
    ])
    #expect(
      report.english == """
        content/districts/310115/~$brands.csv:1:1: warning: This is the mark of a workbook that is open in \
        Excel or WPS [unknown-file]
          to mend: close the workbook, then delete this file if it stays

        """)
    #expect(
      report.chinese == """
        content/districts/310115/~$brands.csv:1:1: 警告：这是Excel或WPS打开工作簿时留下的临时文件 [unknown-file]
          处理办法：关闭工作簿；如仍存在，删除该文件

        """)
  }

  @Test("A page's file name has small letters, digits and hyphens")
  func badSlug() {
    let report = Report(of: [
      "pages/About Us.md": """
      ---
      title: 关于
      ---

      """
    ])
    #expect(
      report.english == """
        content/pages/About Us.md:1:1: error: A page's file name has only small letters, digits and hyphens; \
        “About Us” has others [invalid-value]
          1 | ---
            | ^
          to mend: rename the file, for example results-2026.md

        """)
    #expect(
      report.chinese == """
        content/pages/About Us.md:1:1: 错误：页面文件名只能含小写字母、数字和连字符，“About Us”不符合 [invalid-value]
          1 | ---
            | ^
          处理办法：修改文件名，例如results-2026.md

        """)
  }
}
