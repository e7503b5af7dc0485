import Diagnostics
import Testing

/// A finding, and the files that it points into, as the writers' tests need them.
enum Sample {
  static let sources = Sources([
    Sources.File(path: "content/brands.csv", text: "编号,名称\r\nPD-1,浦东智造\r\n"),
    Sources.File(path: "content/a b/结果.csv", text: "x\n"),
  ])

  static let problem = Problem(
    .missingValue, Wording(en: "Column “name” is required", zh: "“名称”列必填"),
    solution: Wording(en: "fill it in", zh: "填写该项"))

  static let finding = Diagnostic(
    problem, at: Place(FileID(0), line: 2, column: 8), subjects: ["PD-1"],
    notes: [Diagnostic.Note(Wording(en: "first given here", zh: "首次出现在此处"), at: Place(FileID(1)))])

  static let warning = Diagnostic(
    Problem(.unknownFile, Wording(en: "A <file> & more", zh: "文件"), solution: Wording(en: "move it", zh: "移出")),
    at: Place(FileID(1), line: 9, column: 1))

  static func text(_ line: String, column: Int, language: Language = .english) -> String {
    let sources = Sources([Sources.File(path: "a.csv", text: line)])
    let finding = Diagnostic(problem, at: Place(FileID(0), line: 1, column: column))
    return TextWriter(language: language).text(of: finding, in: sources)
  }
}

@Suite("Findings for people")
struct TextWriterTests {
  @Test("A finding has its place, its line with a caret under wide characters, its notes and the way out")
  func english() {
    #expect(
      TextWriter(language: .english).text(of: [Sample.finding, Sample.warning], in: Sample.sources) == """
        content/brands.csv:2:8: error: Column “name” is required [missing-value]
          2 | PD-1,浦东智造
            |          ^
        content/a b/结果.csv:1:1: note: first given here
          1 | x
            | ^
          to mend: fill it in

        content/a b/结果.csv:9:1: warning: A <file> & more [unknown-file]
          to mend: move it

        """)
  }

  @Test("In Chinese it says the same")
  func chinese() {
    #expect(
      TextWriter(language: .chinese).text(of: [Sample.finding, Sample.warning], in: Sample.sources) == """
        content/brands.csv:2:8: 错误：“名称”列必填 [missing-value]
          2 | PD-1,浦东智造
            |          ^
        content/a b/结果.csv:1:1: 说明：首次出现在此处
          1 | x
            | ^
          处理办法：填写该项

        content/a b/结果.csv:9:1: 警告：文件 [unknown-file]
          处理办法：移出

        """)
  }

  @Test("Of a long line the part around the spot is shown, in 72 columns")
  func longLine() {
    let line = String(repeating: "abcdefghij", count: 30)
    #expect(
      Sample.text(line, column: 151) == """
        a.csv:1:151: error: Column “name” is required [missing-value]
          1 | …efghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdef…
            |                                      ^
          to mend: fill it in

        """)
  }

  @Test("At either end of a long line the room is given to the other side, wide characters taking two columns")
  func longLineEnds() {
    let line = String(repeating: "名录", count: 50)
    #expect(
      Sample.text(line, column: 1, language: .chinese) == """
        a.csv:1:1: 错误：“名称”列必填 [missing-value]
          1 | 名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录…
            | ^
          处理办法：填写该项

        """)
    #expect(
      Sample.text(line, column: 100, language: .chinese) == """
        a.csv:1:100: 错误：“名称”列必填 [missing-value]
          1 | …名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录名录
            |                                                                        ^
          处理办法：填写该项

        """)
  }

  @Test("A spot behind the line's end, or no column at all, has its caret at the line's end or start")
  func spotsOutside() {
    #expect(Sample.text("浦", column: 99).contains("  1 | 浦\n    |   ^\n"))
    #expect(Sample.text("浦", column: 0).contains("  1 | 浦\n    | ^\n"))
  }

  @Test("Tabs are blanks, marks take no column, and what would move the cursor or turn the line is replaced")
  func invisible() {
    #expect(
      Sample.text("a\tb\u{202E}c\u{1B}[31m", column: 6).contains("  1 | a b\u{FFFD}c\u{FFFD}[31m\n    |      ^\n"))
    #expect(Sample.text("e\u{301}x", column: 3).contains("  1 | e\u{301}x\n    |  ^\n"))
    let sources = Sources([Sources.File(path: "a\n\u{1B}[2J.csv", text: "")])
    let text = TextWriter(language: .english).text(of: Diagnostic(Sample.problem, at: Place(FileID(0))), in: sources)
    #expect(text.hasPrefix("a \u{FFFD}[2J.csv:1:1: error: "))
  }

  @Test("What a file is called does nothing to the terminal, wherever it is named")
  func namesInMessages() {
    let name = Wording(en: "a\u{1B}]0;owned\u{7}b\nc", zh: "")
    let shown = "a\u{FFFD}]0;owned\u{FFFD}b c"
    let writer = TextWriter(language: .english)
    let problem = Problem(.unknownFile, name, solution: name)
    let finding = Diagnostic(
      problem, at: Place(FileID(1), line: 9), notes: [Diagnostic.Note(name, at: Place(FileID(1), line: 9))])
    #expect(
      writer.text(of: finding, in: Sample.sources) == """
        content/a b/结果.csv:9:1: warning: \(shown) [unknown-file]
        content/a b/结果.csv:9:1: note: \(shown)
          to mend: \(shown)

        """)
    #expect(writer.text(of: Obstacle(name, solution: name)) == "error: \(shown)\n  to mend: \(shown)\n")
    #expect(writer.text(ofWarning: name) == "warning: \(shown)\n")
    #expect(writer.text(ofNote: name) == "note: \(shown)\n")
    #expect(writer.text(ofError: name) == "error: \(shown)\n")
    #expect(writer.text(ofSolution: name) == "  to mend: \(shown)\n")
  }

  @Test("Of a text in lines the line ends and tabs stay")
  func lines() {
    #expect(Visible.lines("甲\t1\n\u{1B}[2J\u{9B}乙\r\n") == "甲\t1\n\u{FFFD}[2J\u{FFFD}乙 \n")
  }

  @Test("A file that is not among the sources has no path and no line")
  func unknownFile() {
    let finding = Diagnostic(Sample.problem, at: Place(FileID(7), line: 3, column: 2))
    #expect(
      TextWriter(language: .english).text(of: finding, in: Sample.sources) == """
        ?:3:2: error: Column “name” is required [missing-value]
          to mend: fill it in

        """)
  }

  @Test("Without findings nothing is written")
  func nothing() {
    #expect(TextWriter(language: .english).text(of: [Diagnostic](), in: Sample.sources) == "")
  }
}

@Suite("Findings for programs")
struct DataWriterTests {
  @Test("JSON has every field of every finding, and the counts")
  func json() {
    #expect(
      JSONWriter(language: .english).text(of: [Sample.finding, Sample.warning], in: Sample.sources) == #"""
        {
          "diagnostics": [
            {
              "id": "missing-value",
              "severity": "error",
              "file": "content/brands.csv",
              "line": 2,
              "column": 8,
              "message": "Column “name” is required",
              "solution": "fill it in",
              "rule": "format 1",
              "subjects": [
                "PD-1"
              ],
              "notes": [
                {
                  "file": "content/a b/结果.csv",
                  "line": 1,
                  "column": 1,
                  "message": "first given here"
                }
              ]
            },
            {
              "id": "unknown-file",
              "severity": "warning",
              "file": "content/a b/结果.csv",
              "line": 9,
              "column": 1,
              "message": "A \u003cfile\u003e \u0026 more",
              "solution": "move it",
              "rule": "format 1",
              "subjects": [],
              "notes": []
            }
          ],
          "errors": 1,
          "warnings": 1
        }

        """#)
  }

  @Test("JSON of no findings is as well formed")
  func emptyJSON() {
    #expect(
      JSONWriter(language: .chinese).text(of: [], in: Sample.sources) == """
        {
          "diagnostics": [],
          "errors": 0,
          "warnings": 0
        }

        """)
  }

  @Test("SARIF names the rules that were broken, each once, and percent-encodes paths")
  func sarif() {
    #expect(
      SARIFWriter(language: .chinese, version: "1.2.3").text(
        of: [Sample.finding, Sample.warning], in: Sample.sources) == #"""
          {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
              {
                "tool": {
                  "driver": {
                    "name": "minglu",
                    "version": "1.2.3",
                    "rules": [
                      {
                        "id": "missing-value",
                        "shortDescription": {
                          "text": "必填的单元格应当填写"
                        },
                        "fullDescription": {
                          "text": "必填的单元格空着，或者写的是“无”“/”之类"
                        },
                        "help": {
                          "text": "填写；整行不要的，删除整行"
                        },
                        "properties": {
                          "rule": "format 1"
                        }
                      },
                      {
                        "id": "unknown-file",
                        "shortDescription": {
                          "text": "文件应属于内容目录的规定结构"
                        },
                        "fullDescription": {
                          "text": "程序只读规定名称的文件，这个文件里的内容不会发布；在模板文件夹里，是页面用不到、其他模板也没有引入的模板，改了不起作用"
                        },
                        "help": {
                          "text": "改成正确的文件名，但不要覆盖已有的文件；或移到别处保存"
                        },
                        "properties": {
                          "rule": "format 1"
                        }
                      }
                    ]
                  }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                  {
                    "ruleId": "missing-value",
                    "level": "error",
                    "message": {
                      "text": "“名称”列必填。处理办法：填写该项。"
                    },
                    "locations": [
                      {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "content/brands.csv"
                          },
                          "region": {
                            "startLine": 2,
                            "startColumn": 8
                          }
                        }
                      }
                    ],
                    "relatedLocations": [
                      {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "content/a%20b/%E7%BB%93%E6%9E%9C.csv"
                          },
                          "region": {
                            "startLine": 1,
                            "startColumn": 1
                          }
                        },
                        "message": {
                          "text": "首次出现在此处"
                        }
                      }
                    ]
                  },
                  {
                    "ruleId": "unknown-file",
                    "level": "warning",
                    "message": {
                      "text": "文件。处理办法：移出。"
                    },
                    "locations": [
                      {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "content/a%20b/%E7%BB%93%E6%9E%9C.csv"
                          },
                          "region": {
                            "startLine": 9,
                            "startColumn": 1
                          }
                        }
                      }
                    ],
                    "relatedLocations": []
                  }
                ]
              }
            ]
          }

          """#)
  }

  @Test("SARIF in English has the message and the way out as two sentences")
  func sarifSentences() {
    let text = SARIFWriter(language: .english, version: "1").text(of: [Sample.finding], in: Sample.sources)
    #expect(text.contains("\"text\": \"Column “name” is required. To mend: fill it in.\""))
  }

  @Test("A JSON string holds any text, and is safe inside HTML")
  func jsonString() {
    var bytes: [UInt8] = []
    JSONText.append("\"\\/\u{0}\u{1F}\u{7F}\n\r\t<>&\u{2028}\u{2029}浦😀", to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #""\"\\/\u0000\u001f\u007f\n\r\t\u003c\u003e\u0026\u2028\u2029浦😀""#)
  }

  @Test("JSON nests by two blanks, empty lists and objects on one line")
  func jsonNesting() {
    let value = JSONText.object([
      ("a", .array([.null, .bool(true), .number(-3)])), ("b", .object([])), ("c", .array([])), ("d", .string("")),
    ])
    #expect(
      value.pretty == """
        {
          "a": [
            null,
            true,
            -3
          ],
          "b": {},
          "c": [],
          "d": ""
        }

        """)
  }
}
