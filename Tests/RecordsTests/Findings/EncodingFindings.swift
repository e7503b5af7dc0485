import Testing

@Suite("What is said of a file's encoding")
struct EncodingFindings {
  @Test("A byte that is neither UTF-8 nor GB18030 is named where it stands")
  func strayByte() {
    let report = Report(of: [
      "districts/310115/brands.csv": .bytes([
        0xC6, 0xB7, 0xC5, 0xC6, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC6, 0xB7, 0xC5, 0xC6, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C,
        0xCD, 0xB3, 0xD2, 0xBB, 0xC9, 0xE7, 0xBB, 0xE1, 0xD0, 0xC5, 0xD3, 0xC3, 0xB4, 0xFA, 0xC2, 0xEB, 0x0A, 0x50,
        0x44, 0x2D, 0x30, 0x30, 0x30, 0x31, 0x2C, 0xC6, 0xD6, 0xB6, 0xAB, 0xFF, 0x2C, 0x39, 0x31, 0x33, 0x31, 0x30,
        0x30, 0x30, 0x30, 0x4D, 0x41, 0x31, 0x46, 0x4C, 0x35, 0x45, 0x39, 0x33, 0x57, 0x0A,
      ])
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:11: error: A file is UTF-8 or GB18030; byte 0xFF here is not \
        GB18030 [invalid-encoding]
          to mend: save it as “CSV UTF-8” in the spreadsheet, or as UTF-8 in the text editor

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:11: 错误：文件应为UTF-8或GB18030编码，此处字节0xFF不是GB18030 [invalid-encoding]
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”，文本文件则以UTF-8编码保存

        """)
  }

  @Test("A GB18030 character that is cut off is named where it begins")
  func truncatedGB18030() {
    let report = Report(of: [
      "districts/310115/brands.csv": .bytes([
        0xC6, 0xB7, 0xC5, 0xC6, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC6, 0xB7, 0xC5, 0xC6, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C,
        0xCD, 0xB3, 0xD2, 0xBB, 0xC9, 0xE7, 0xBB, 0xE1, 0xD0, 0xC5, 0xD3, 0xC3, 0xB4, 0xFA, 0xC2, 0xEB, 0x0A, 0x50,
        0x44, 0x2D, 0x30, 0x30, 0x30, 0x31, 0x2C, 0xC6, 0xD6, 0xB6, 0xAB, 0xC6,
      ])
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:11: error: A file is UTF-8 or GB18030; byte 0xC6 here is not \
        GB18030 [invalid-encoding]
          to mend: save it as “CSV UTF-8” in the spreadsheet, or as UTF-8 in the text editor

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:11: 错误：文件应为UTF-8或GB18030编码，此处字节0xC6不是GB18030 [invalid-encoding]
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”，文本文件则以UTF-8编码保存

        """)
  }

  @Test("A GB18030 character that the standard leaves open is named where it stands")
  func unassignedGB18030() {
    let report = Report(of: [
      "districts/310115/brands.csv": .bytes([
        0xC6, 0xB7, 0xC5, 0xC6, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC6, 0xB7, 0xC5, 0xC6, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C,
        0xCD, 0xB3, 0xD2, 0xBB, 0xC9, 0xE7, 0xBB, 0xE1, 0xD0, 0xC5, 0xD3, 0xC3, 0xB4, 0xFA, 0xC2, 0xEB, 0x0A, 0x50,
        0x44, 0x2D, 0x30, 0x30, 0x30, 0x31, 0x2C, 0xC6, 0xD6, 0xFE, 0x39, 0xFE, 0x39, 0x2C, 0x0A,
      ])
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:10: error: A file is UTF-8 or GB18030; byte 0xFE here is not \
        GB18030 [invalid-encoding]
          to mend: save it as “CSV UTF-8” in the spreadsheet, or as UTF-8 in the text editor

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:10: 错误：文件应为UTF-8或GB18030编码，此处字节0xFE不是GB18030 [invalid-encoding]
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”，文本文件则以UTF-8编码保存

        """)
  }

  @Test("UTF-8 with a damaged byte is not taken for GB18030")
  func damagedUTF8() {
    let report = Report(of: [
      "districts/310115/brands.csv": .bytes([
        0xE5, 0x93, 0x81, 0xE7, 0x89, 0x8C, 0xE7, 0xBC, 0x96, 0xE5, 0x8F, 0xB7, 0x2C, 0xE5, 0x93, 0x81, 0xE7, 0x89,
        0x8C, 0xE5, 0x90, 0x8D, 0xE7, 0xA7, 0xB0, 0x2C, 0xE7, 0xBB, 0x9F, 0xE4, 0xB8, 0x80, 0xE7, 0xA4, 0xBE, 0xE4,
        0xBC, 0x9A, 0xE4, 0xBF, 0xA1, 0xE7, 0x94, 0xA8, 0xE4, 0xBB, 0xA3, 0xE7, 0xA0, 0x81, 0x0A, 0x50, 0x44, 0x2D,
        0x30, 0x30, 0x30, 0x31, 0x2C, 0xE6, 0xB5, 0xA6, 0xE4, 0xB8, 0x9C, 0xE5, 0x93, 0x2C, 0x39, 0x31, 0x33, 0x31,
        0x30, 0x30, 0x30, 0x30, 0x4D, 0x41, 0x31, 0x46, 0x4C, 0x35, 0x45, 0x39, 0x33, 0x57, 0x0A,
      ])
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:11: error: A file is UTF-8 or GB18030; byte 0xE5 here is not \
        UTF-8 [invalid-encoding]
          to mend: save it as “CSV UTF-8” in the spreadsheet, or as UTF-8 in the text editor

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:11: 错误：文件应为UTF-8或GB18030编码，此处字节0xE5不是UTF-8 [invalid-encoding]
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”，文本文件则以UTF-8编码保存

        """)
  }

  @Test("A file with a byte order mark is UTF-8 or nothing")
  func markedUTF8() {
    let report = Report(of: [
      "districts/310115/brands.csv": .bytes([
        0xEF, 0xBB, 0xBF, 0xC6, 0xB7, 0xC5, 0xC6, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC6, 0xB7, 0xC5, 0xC6, 0xC3, 0xFB,
        0xB3, 0xC6, 0x2C, 0xCD, 0xB3, 0xD2, 0xBB, 0xC9, 0xE7, 0xBB, 0xE1, 0xD0, 0xC5, 0xD3, 0xC3, 0xB4, 0xFA, 0xC2,
        0xEB, 0x0A,
      ])
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:2: error: A file is UTF-8 or GB18030; byte 0xC5 here is not UTF-8 \
        [invalid-encoding]
          to mend: save it as “CSV UTF-8” in the spreadsheet, or as UTF-8 in the text editor

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:2: 错误：文件应为UTF-8或GB18030编码，此处字节0xC5不是UTF-8 [invalid-encoding]
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”，文本文件则以UTF-8编码保存

        """)
  }

  @Test("An Excel workbook is not a table of text")
  func workbook() {
    let report = Report(of: [
      "districts/310115/brands.csv": .bytes([0x50, 0x4B, 0x03, 0x04, 0x72, 0x65, 0x73, 0x74])
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:1: error: Records and texts are kept as plain text; this file is a \
        workbook or a document, as of Excel or Word [invalid-encoding]
          to mend: save a table as “CSV UTF-8”; copy a document's text into a text editor and save it as UTF-8

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:1: 错误：记录和正文应以纯文本保存，该文件是Excel工作簿或Word文档 [invalid-encoding]
          处理办法：表格另存为“CSV UTF-8（逗号分隔）”；文档把文字复制到文本编辑器中，以UTF-8编码保存

        """)
  }

  @Test("UTF-16 is refused by its name")
  func utf16() {
    let report = Report(of: [
      "districts/310115/brands.csv": .bytes([
        0xFF, 0xFE, 0xC1, 0x54, 0x4C, 0x72, 0x16, 0x7F, 0xF7, 0x53, 0x2C, 0x00, 0xC1, 0x54, 0x4C, 0x72, 0x0D, 0x54,
        0xF0, 0x79, 0x2C, 0x00, 0xDF, 0x7E, 0x00, 0x4E, 0x3E, 0x79, 0x1A, 0x4F, 0xE1, 0x4F, 0x28, 0x75, 0xE3, 0x4E,
        0x01, 0x78, 0x0A, 0x00,
      ])
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:1:1: error: A file is UTF-8 or GB18030; this one is UTF-16 \
        [invalid-encoding]
          to mend: save it as “CSV UTF-8” in the spreadsheet, or as UTF-8 in the text editor

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:1:1: 错误：文件应为UTF-8或GB18030编码，该文件为UTF-16 [invalid-encoding]
          处理办法：在表格软件中另存为“CSV UTF-8（逗号分隔）”，文本文件则以UTF-8编码保存

        """)
  }
}
