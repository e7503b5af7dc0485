extension NearNames {
  /// What of a name tells its institution from others: the name without its city and without the form of a company.
  ///
  /// 上海白鹭培训学校有限公司, 上海市白鹭培训学校 and 白鹭培训学校 are three institutions with one core, which anybody takes
  /// for one another. The city is what the register's own texts begin with (上海市…): a name may have it, with or without
  /// 市, at its beginning, or at its end, where companies have it in brackets. Where these texts name no city, what a name
  /// begins with up to a 市 is taken for one. The lookup's script has the same rule (`minglu.coreOf`); both are held to the
  /// names in Tests/Browser/cores.txt.
  struct Cores {
    /// The longest first.
    static let formNames = ["有限责任公司", "股份有限公司", "有限公司", "公司"]
    private static let forms = formNames.map { Array($0.unicodeScalars) }
    /// So much is left of a name at least: one that is hardly more than a city and a form is its own core.
    private static let least = 2

    /// Without 市.
    let cities: [[Unicode.Scalar]]

    /// `places` are the register's own texts.
    init(of places: [String]) {
      var cities: [[Unicode.Scalar]] = []
      for place in places {
        let text = place.unicodeScalars.map(NameFolding.folded).filter { !NameFolding.isIgnored($0) }
        guard let length = Self.cityLength(text[...], in: 2...4) else { continue }
        let city = Array(text[..<length])
        if !cities.contains(city) { cities.append(city) }
      }
      self.cities = cities
    }

    /// The core of a name that is folded.
    func core(of name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      withoutCityAhead(withoutCityBehind(withoutForm(name)))
    }

    private func withoutForm(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      let form = Self.forms.first { Self.ends(name, with: $0) }
      return kept(name.dropLast(form?.count ?? 0), of: name)
    }

    private func withoutCityBehind(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      let bare = name.last == "市" ? name.dropLast() : name
      guard let city = cities.first(where: { Self.ends(bare, with: $0) }) else { return name }
      return kept(bare.dropLast(city.count), of: name)
    }

    private func withoutCityAhead(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      if cities.isEmpty { return kept(name.dropFirst(Self.cityLength(name, in: 2...3).map { $0 + 1 } ?? 0), of: name) }
      guard let city = cities.first(where: { name.starts(with: $0) }) else { return name }
      let rest = name.dropFirst(city.count)
      return kept(rest.first == "市" ? rest.dropFirst() : rest, of: name)
    }

    /// The rest of a name, or all of it where too little is left.
    private func kept(
      _ rest: ArraySlice<Unicode.Scalar>, of name: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
      rest.count < Self.least ? name : rest
    }

    /// How many characters go before the 市 that a text begins with.
    private static func cityLength(_ text: ArraySlice<Unicode.Scalar>, in lengths: ClosedRange<Int>) -> Int? {
      let length = text.prefix(lengths.upperBound + 1).prefix { $0 != "市" }.count
      return lengths.contains(length) && length < text.count ? length : nil
    }

    private static func ends(_ name: ArraySlice<Unicode.Scalar>, with end: [Unicode.Scalar]) -> Bool {
      name.suffix(end.count).elementsEqual(end)
    }
  }
}
