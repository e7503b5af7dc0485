/// What a shard is made from: shards of other inputs are not joined. Digests are SHA-256 in hexadecimal digits.
package struct ShardInputs: Hashable, Sendable {
  /// The day that is shown, as `2026-12-01`.
  package var day: String
  /// `city`, or the code of the district whose own site it is.
  package var site: String
  /// Of the records, see `Publication.digest(of:)` for folders.
  package var content: String
  /// Of the templates and their assets.
  package var templates: String
  /// Of the program, with the libraries that it runs on.
  package var program: String

  package init(day: String, site: String, content: String, templates: String, program: String) {
    self.day = day
    self.site = site
    self.content = content
    self.templates = templates
    self.program = program
  }
}

/// What a shard says of itself, in the file `SHARD`. A folder with that file is a shard; it is no publication.
package struct ShardLabel: Hashable, Sendable {
  package static let name = "SHARD"

  var shard: Shard
  var inputs: ShardInputs

  init(shard: Shard, inputs: ShardInputs) {
    self.shard = shard
    self.inputs = inputs
  }

  /// The file's text: a sentence for whoever comes upon it, and a line for each fact.
  var text: String {
    Self.sentence + facts.reduce("") { $0 + "\($1.name): \($1.value)\n" }
  }

  /// Reads a label; nil for any text that `text` does not make.
  init?(_ bytes: [UInt8]) {
    let values = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      line.split(separator: ": ", maxSplits: 1).last ?? ""
    }
    guard values.count == 6, let shard = Shard(values[0]) else { return nil }
    self.init(
      shard: shard,
      inputs: ShardInputs(
        day: String(values[1]), site: String(values[2]), content: String(values[3]), templates: String(values[4]),
        program: String(values[5])))
    guard text.utf8.elementsEqual(bytes) else { return nil }
  }

  private static let sentence =
    "Part of a publication, and not to be served: minglu assemble joins all shards into one.\n\n"

  private var facts: [(name: String, value: String)] {
    [
      ("shard", shard.text), ("as_of", inputs.day), ("site", inputs.site), ("content", inputs.content),
      ("templates", inputs.templates), ("program", inputs.program),
    ]
  }
}
