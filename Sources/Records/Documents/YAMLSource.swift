import CYaml
import Diagnostics
import Yams

/// YAML text taken apart: the root mapping, with the places of all keys and values.
struct YAMLSource {
  /// Bytes that YAML may have: composing takes memory many times its size.
  static let longest = 1 << 20

  /// Lists and mappings in each other: no record has more than four. What is deeper is composed, compared and let go of once for
  /// each level that it is in.
  private static let depth: Int32 = 16

  /// Has libyaml refuse what is deeper.
  private static let boundDepth: Void = yaml_set_max_nest_level(depth)

  /// The mapping's entries; nil if the text cannot be parsed or is no mapping, and then `diagnostics` says why.
  private(set) var entries: [YAMLNode.Entry]?
  private(set) var diagnostics: [Diagnostic] = []
  private let file: FileID
  private let lineOffset: Int
  /// The place behind the last character, within the text.
  private let end: PlaceCounter

  /// `lineOffset`: the file's lines before the text.
  init(_ text: String, in file: FileID, lineOffset: Int = 0) {
    self.file = file
    self.lineOffset = lineOffset
    var end = PlaceCounter(line: 1, column: 1)
    end.advance(over: Array(text.utf8)[...])
    self.end = end
    if text.utf8.count > Self.longest {
      report(Catalogue.fileTooLarge(limit: Self.longest))
    } else if let alias = YAMLAlias.first(in: text) {
      report(Catalogue.yamlAlias(alias.name), line: alias.line, column: alias.column)
    } else {
      compose(text)
    }
  }

  /// Yams stops at the first repeated key and says where the key stands first. To find the second place and all other
  /// problems, the first one is given a stand-in for a name, and the text composed again.
  private mutating func compose(_ text: String) {
    Self.boundDepth
    var text = text
    var standIns = YAMLStandIns(for: text)
    while true {
      do {
        let node = try Parser(yaml: text, encoding: .utf8).singleRoot()
        if let node { reportTags(in: node) }
        guard diagnostics.isEmpty else { return }
        return take(node.map { convert($0, standIns) }, of: text)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let key = YAMLStandIns.Key(name: keys.first ?? "", line: context.mark.line, column: context.mark.column)
        guard standIns.put(for: key.name, atLine: key.line, column: key.column, in: &text) else {
          return report(standIns, before: key, andMore: keys.count)
        }
      } catch {
        if let slip = YAMLColon.slip(in: text, upTo: (error as? YamlError)?.line) { return report(slip) }
        return report(error, in: text)
      }
    }
  }

  private mutating func take(_ root: YAMLNode?, of text: String) {
    // An empty file is a mapping without keys: what it lacks is reported key by key.
    guard let root, !root.isAbsent else { return entries = [] }
    guard case .mapping(let entries) = root.content else {
      if let slip = YAMLColon.slip(in: text, upTo: nil) { return report(slip) }
      return report(Catalogue.notAMapping(), at: root.place)
    }
    self.entries = entries
    diagnostics += YAMLRemark.findings(in: entries, of: text, lineOffset: lineOffset)
  }

  /// Reports what gives a value another meaning than it has as it is written: `!!binary`, `!date`. There are no more values to
  /// look at once there is one finding more than is told.
  private mutating func reportTags(in node: Node) {
    if diagnostics.count > Diagnostic.mostInFile { return }
    switch node {
    case .scalar(let scalar): report(scalar.tag, node.mark)
    case .sequence(let sequence):
      report(sequence.tag, node.mark)
      for item in sequence { reportTags(in: item) }
    case .mapping(let mapping):
      report(mapping.tag, node.mark)
      // A key's tag is the parser's own: it compares keys by what they would be read as.
      for entry in mapping { reportTags(in: entry.value) }
    case .alias: return
    }
  }

  private mutating func report(_ tag: Tag, _ mark: Mark?) {
    let known: [Tag.Name] = [.implicit, .nonSpecific, .str, .seq, .map]
    if known.contains(where: { $0.rawValue == tag.rawValue }) { return }
    report(Catalogue.yamlTag(tag.rawValue), at: place(of: mark))
  }

  /// `line`: that of the key whose value it is. What stands further within on the same line stands in `[…]` or `{…}`; the styles
  /// that Yams gives to lists and mappings are not those of the text.
  private func convert(_ node: Node, _ standIns: YAMLStandIns, line: Int? = nil) -> YAMLNode {
    let place = place(of: node.mark)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: .text(scalar.string, isPlain: scalar.style == .plain), place: place)
    case .sequence(let sequence):
      let items = sequence.map { item in
        var node = convert(item, standIns)
        node.isInFlow = item.mark?.line == line
        return node
      }
      return YAMLNode(content: .list(items), place: place)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        let name = key.scalar?.string ?? ""
        var node = convert(value, standIns, line: key.mark?.line)
        node.isInFlow = key.mark?.line == line
        return YAMLNode.Entry(key: standIns.name(behind: name), place: self.place(of: key.mark), value: node)
      }
      return YAMLNode(content: .mapping(entries), place: place)
    case .alias:
      return YAMLNode(content: .text("", isPlain: true), place: place)
    }
  }

  /// libyaml counts columns in Unicode scalars, as places do. The end of a text without line end it counts as a line of
  /// its own, which no place does.
  private func place(of mark: Mark?) -> Place {
    mark.map { place(line: $0.line, column: $0.column) } ?? Place(file, line: 1 + lineOffset)
  }

  private func place(line: Int, column: Int) -> Place {
    line > end.line
      ? Place(file, line: end.line + lineOffset, column: end.column)
      : Place(file, line: line + lineOffset, column: column)
  }

  private mutating func report(_ problem: Problem, line: Int = 1, column: Int = 1) {
    report(problem, at: Place(file, line: line + lineOffset, column: column))
  }

  private mutating func report(_ problem: Problem, at place: Place) {
    diagnostics.append(Diagnostic(problem, at: place))
  }

  /// Reports the keys that were found to be repeated before one by which the text cannot be taken apart, and that one; where
  /// no other is looked for, at least how many more there are.
  private mutating func report(_ standIns: YAMLStandIns, before last: YAMLStandIns.Key, andMore count: Int) {
    for key in standIns.keys { report(Catalogue.repeatedKey(key.name), line: key.line, column: key.column) }
    let problem =
      standIns.isFull
      ? Catalogue.moreRepeatedKeys(standIns.keys.count, more: count) : Catalogue.repeatedKey(last.name)
    report(problem, line: last.line, column: last.column)
  }

  private mutating func report(_ slip: YAMLColon) {
    report(Catalogue.colonAfterKey(slip.key, isFullWidth: slip.isFullWidth), line: slip.line, column: slip.column)
  }

  private mutating func report(_ error: any Error, in text: String) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if problem.hasPrefix("Maximum nesting level reached") {
        return report(Catalogue.invalidYAML(Catalogue.yamlNestedTooDeeply), at: place(of: mark))
      }
      let stumble = YAMLStumble(problem, at: mark, reading: context, in: text)
      report(stumble.problem, at: place(line: stumble.line, column: stumble.column))
    case .reader(let problem, _, _, _): report(Catalogue.invalidYAML(Catalogue.yamlReason(problem)))
    case .memory: report(Catalogue.invalidYAML(Catalogue.yamlNestedTooDeeply))
    default: report(Catalogue.invalidYAML(Catalogue.yamlReason("\(error)")))
    }
  }
}

extension YamlError {
  /// The line, from 1, at which the text could not be read on.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
