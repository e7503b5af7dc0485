import Diagnostics

/// What there is to know of some kinds of findings.
struct FindingsGuide {
  let ids: [DiagnosticID]
  let language: Language

  /// A paragraph for each.
  var text: String {
    ids.map { id in
      let explanation = Catalogue.explanation(of: id)
      return """
        \(id.rawValue)\(inBrackets(facts(of: id)))
          \(word(Catalogue.Guide.what))\(colon)\(id.summary.text(in: language))
          \(word(Catalogue.Guide.why))\(colon)\(explanation.why.text(in: language))
          \(word(Catalogue.Guide.mending))\(colon)\(explanation.mending.text(in: language))
          \(basis(of: id))

        """
    }.joined(separator: "\n")
  }

  /// A section for each, whose anchor is the id.
  var markdown: String {
    let sections = ids.map { id in
      let explanation = Catalogue.explanation(of: id)
      return """
        ## \(id.rawValue)

        \(facts(of: id))

        - **\(word(Catalogue.Guide.what))**\(colon)\(id.summary.text(in: language))
        - **\(word(Catalogue.Guide.why))**\(colon)\(explanation.why.text(in: language))
        - **\(word(Catalogue.Guide.mending))**\(colon)\(explanation.mending.text(in: language))
        - **\(word(Catalogue.Guide.basis))**\(colon)[\(id.rule)](#\(rulesAnchor))

        """
    }
    return "# \(word(Catalogue.Guide.title))\n\n\(word(Catalogue.Guide.introduction))\n\n\(rules)\n"
      + sections.joined(separator: "\n")
  }

  /// The rules that findings rest on, as a table.
  private var rules: String {
    let basis = word(Catalogue.Guide.basis)
    let rows = Catalogue.rules.map { "| \($0.name) | \($0.says.text(in: language)) |\n" }
    return "## \(word(Catalogue.Guide.rules))\n\n\(word(Catalogue.Guide.rulesIntroduction))\n\n"
      + "| \(basis) | \(word(Catalogue.Guide.what)) |\n| --- | --- |\n\(rows.joined())"
  }

  private var rulesAnchor: String { word(Catalogue.Guide.rules).lowercased() }

  /// The rule's name, and what it says.
  private func basis(of id: DiagnosticID) -> String {
    "\(word(Catalogue.Guide.basis))\(inBrackets(id.rule))\(colon)\(Catalogue.rule(of: id)?.says.text(in: language) ?? "")"
  }

  private func facts(of id: DiagnosticID) -> String {
    let severity = id.severity == .error ? Catalogue.Guide.error : Catalogue.Guide.warning
    let waivable = id.isWaivable ? [Catalogue.Guide.waivable] : []
    return ([severity] + waivable).map(word).joined(separator: language == .chinese ? "，" : ", ")
  }

  private var colon: String { language.colon }

  private func inBrackets(_ text: String) -> String { language == .chinese ? "（\(text)）" : " (\(text))" }

  private func word(_ wording: Wording) -> String { wording.text(in: language) }
}
