internal import Records

/// A heading as it is compared: half-width, in small letters, without blanks, marks and remarks.
struct HeadingName: Hashable {
  /// With what stands in brackets, but not the brackets: `职业(工种)` is `职业工种`.
  let whole: String
  /// Without what stands in brackets: `统一社会信用代码（18位）` is `统一社会信用代码`.
  let bare: String

  init(_ text: String) {
    var (whole, bare, depth) = ("", "", 0)
    for character in CellForm.folded(text).lowercased() {
      switch character {
      case "(", "[", "【", "〔": depth += 1
      case ")", "]", "】", "〕": depth = max(0, depth - 1)
      case "*", ":", "、", "_", "-", "/", "\"": break
      case _ where character.isWhitespace: break
      default:
        whole.append(character)
        if depth == 0 { bare.append(character) }
      }
    }
    self.whole = whole
    self.bare = bare
  }

  var isEmpty: Bool { whole.isEmpty }

  /// True if this heading means a name that is listed.
  func matches(_ names: [String]) -> Bool {
    names.contains { name in
      let listed = HeadingName(name)
      return !listed.isEmpty && (listed.whole == whole || listed.whole == bare)
    }
  }
}
