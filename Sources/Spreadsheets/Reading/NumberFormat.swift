/// What a number format makes of a cell: what kind of number it shows, and where it adds text of its own.
struct NumberFormat: Hashable {
  var kind = CellNumber.Format.general
  /// The parts of the format that show more than the value, or other digits.
  private var adding: Set<Part> = []

  /// What a section of a format is for.
  private enum Part {
    case positive, negative, zero, text
  }

  /// General.
  init() {}

  /// One that has a number and no code.
  init(builtIn id: Int) {
    kind = NumberFormatCode.builtIn(id)
    // Money, percents and fractions.
    if [5, 6, 7, 8, 9, 10, 12, 13, 42, 44].contains(id) { adding = [.positive, .negative, .zero] }
  }

  init(code: String) {
    kind = NumberFormatCode.format(code)
    let sections = FormatSection.all(of: code)
    let texts = sections.count > 3 ? sections[3] : sections.last { $0.takesText }
    if texts?.addsText ?? false { adding.insert(.text) }
    if kind.isOfDates { return }
    let numbers = sections.prefix(3).filter { !$0.takesText || $0.isPlainText }
    if numbers.contains(where: \.hasCondition) {
      // Whichever is chosen, one number's text stands for another's too.
      if numbers.contains(where: \.addsText) { adding.formUnion([.positive, .negative, .zero]) }
      return
    }
    guard let first = numbers.first else { return }
    if first.addsText { adding.insert(.positive) }
    if numbers.count > 1 ? numbers[1].addsTextToNegative : first.addsText { adding.insert(.negative) }
    if numbers.count > 2 ? numbers[2].addsText : first.addsText { adding.insert(.zero) }
  }

  /// True if a cell with this value shows text that is not in it.
  func addsText(to value: CellValue) -> Bool {
    switch value {
    case .text: adding.contains(.text)
    case .number(let number):
      adding.contains(number.value == 0 ? .zero : number.value < 0 ? .negative : .positive)
    case .boolean, .error, .unknown: false
    }
  }
}
