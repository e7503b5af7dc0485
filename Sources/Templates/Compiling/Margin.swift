/// What goes before the lines of a template, a parent or a block: the blanks of the place that takes it in, in exchange
/// for those that a block has where it is written.
struct Margin {
  /// What goes before every line.
  var prefix: [UInt8] = []
  /// What lines lose if they begin with it.
  var dropped: [UInt8] = []
  /// True if the indentation that a recursive template was taken in with goes before every line too.
  var isIndentedByCaller = false

  /// What a line begins with, in place of its own blanks.
  func beginning(_ blanks: ArraySlice<UInt8>) -> [UInt8] {
    let common = zip(blanks, dropped).prefix { $0 == $1 }.count
    return prefix + blanks.dropFirst(common)
  }
}
