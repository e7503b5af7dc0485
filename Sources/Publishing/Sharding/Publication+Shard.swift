import Diagnostics

extension Publication {
  /// A shard of the publication, to be written to a folder of its own: its files and the label that says what it is.
  ///
  /// The files stand apart and under names that a web server has no use for, `files/index.html.part`: whoever serves the
  /// folder by mistake serves no page.
  package func shard(_ shard: Shard, of inputs: ShardInputs) -> Publication {
    let label = ShardLabel(shard: shard, inputs: inputs)
    let files = paths.indices.filter { shard.holds(paths[$0]) }.map { (path: ShardPath.inShard(paths[$0]), index: $0) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    // In byte order the label comes first: its name begins with a capital letter.
    var publication = Publication(paths: PathList([ShardLabel.name] + files.map(\.path))) { [render] index, buffer in
      if index == 0 { buffer += label.text.utf8 } else { render(files[index - 1].index, &buffer) }
    }
    publication.parts = { [parts] index in index == 0 ? nil : parts?(files[index - 1].index) }
    publication.finished = finished
    return publication
  }
}

/// Where the files of a publication stand in a shard.
enum ShardPath {
  private static let folder = "files/"
  private static let suffix = ".part"

  static func inShard(_ path: String) -> String { folder + path + suffix }
}
