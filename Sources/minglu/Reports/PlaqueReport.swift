import Diagnostics
import Site

extension Report {
  /// What `plaques` found and made; `plaques` is nil where errors of the records stand in its way.
  init(
    plaques: [Plaque]?, of preparation: Preparation, in folder: String, _ format: ResultFormat, _ language: Language
  ) {
    switch format {
    case .text:
      self.init(
        toOutput: plaques.map { Self.text($0, folder, language) } ?? "",
        toError: Self.findings(of: preparation, in: language, closing: !preparation.diagnostics.isEmpty)
          + (plaques == nil ? "" : Self.remark(onDayOf: preparation, in: language)))
    case .json:
      let list = plaques.map { JSONText.array($0.map(Self.json)) } ?? .null
      self.init(toOutput: Self.json(preparation, [("plaques", list)], language))
    }
  }

  /// A heading, then a line for each plaque: the brand's id and the address in its code.
  private static func text(_ plaques: [Plaque], _ folder: String, _ language: Language) -> String {
    plaques.reduce(Catalogue.plaques(plaques.count, in: folder).text(in: language) + "\n") {
      $0 + "  \($1.brandID)  \($1.address)\n"
    }
  }

  private static func json(_ plaque: Plaque) -> JSONText {
    .object([
      ("brand", .string(plaque.brandID)), ("cycle", .string(plaque.cycleID)), ("address", .string(plaque.address)),
      ("png", .string("\(plaque.name).png")), ("svg", .string("\(plaque.name).svg")),
    ])
  }
}
