import Records

/// A heading as it is compared: half-width, in small letters, without blanks, marks and remarks.
struct HeadingName: Hashable {
  /// With what stands in brackets, but not the brackets: `职业(工种)` is `职业工种`.
  let whole: String
  /// Without what stands in brackets: `统一社会信用代码（18位）` is `统一社会信用代码`.
  let bare: String

  init(_ text: String) { self.init(Beginning(text)) }

  fileprivate init(_ beginning: Beginning) {
    whole = beginning.whole
    bare = beginning.bare
  }

  var isEmpty: Bool { whole.isEmpty }

  /// True if this heading is one of some names, which are given as they are compared.
  func isOne(of names: [String]) -> Bool { names.contains(whole) || names.contains(bare) }
}

extension HeadingName {
  /// How headings begin: what stands over several columns is read once, and goes on in each of them.
  struct Beginning {
    fileprivate var whole = ""
    fileprivate var bare = ""
    /// Brackets that are open.
    private var depth = 0

    /// Bytes past which headings are not compared, and characters of a text that are looked at for them.
    private static let longest = 1_024

    init(_ text: String) { add(text) }

    /// The name of the heading that goes on with a text.
    func name(endingIn text: String) -> HeadingName {
      var heading = self
      heading.add(text)
      return HeadingName(heading)
    }

    private mutating func add(_ text: String) {
      for character in CellForm.folded(String(text.unicodeScalars.prefix(Self.longest))).lowercased() {
        switch character {
        case "(", "[", "【", "〔": depth += 1
        case ")", "]", "】", "〕": depth = max(0, depth - 1)
        case "*", ":", "、", "_", "-", "/", "|", "\"": break
        case _ where character.isWhitespace: break
        default:
          if whole.utf8.count < Self.longest { whole.append(character) }
          if depth == 0, bare.utf8.count < Self.longest { bare.append(character) }
        }
      }
    }
  }
}
