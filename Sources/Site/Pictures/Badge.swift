import Registry
import Vocabulary

/// A picture of how an institution's brands stand, for other websites: a line for each brand, and the day below.
///
/// Which fonts will draw it is not known, so the words are given the room that wide ones take.
struct Badge {
  struct Row {
    var brand: Brand
    /// Its upper edge.
    var y: Int

    /// The site's colours on white: green, red, grey. They repeat what the words say.
    var colour: String {
      switch brand.status.standing {
      case .inForce: "#12603b"
      case .revoked: "#9e1b1b"
      case .lapsed: "#575149"
      }
    }
  }

  static let pitch = 28
  /// From the upper edge of a line to the base line of its words.
  static let baseLine = 19
  static let margin = 10
  private static let fontSize = 14

  let rows: [Row]
  let nameWidth: Int
  let width: Int
  var height: Int { (rows.count + 1) * Self.pitch }

  /// `footer`: the line below the brands.
  init(_ brands: [Brand], footer: String) {
    rows = brands.enumerated().map { Row(brand: $1, y: $0 * Self.pitch) }
    let names = brands.map { Self.width(of: $0.name) }.max() ?? 0
    let standings = brands.map { Self.width(of: $0.status.standing.chinese) }.max() ?? 0
    let wanted = names + standings + 4 * Self.margin
    width = max(wanted, Self.width(of: footer) + 2 * Self.margin)
    nameWidth = width - standings - 2 * Self.margin
  }

  /// The room that a text takes: a Chinese character is as wide as the font is high, a Latin one less.
  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? fontSize * 7 / 10 : fontSize) }
  }
}
