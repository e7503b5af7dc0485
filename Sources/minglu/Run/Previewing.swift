import Diagnostics
import Preview
import Publishing
import Records
import Registry
import Signatures
import Site
import Vocabulary

extension Session {
  /// Reads everything once, for all the days that may be looked at.
  func snapshot(
    _ options: RegisterOptions, against standing: StandingOptions?
  ) -> Result<PreviewSnapshot, Obstacle> {
    Result { () throws(Obstacle) in
      let files = try readTree(options)
      let inputs = inputs(from: files, try theme(options.look), options, against: standing)
      return PreviewSnapshot(
        version: Self.version(of: files, inputs.theme, against: standing), defaultDay: { inputs.day(options) },
        edition: { day in
          Result { () throws(Obstacle) in
            let prepared = try prepare(inputs, options, on: day)
            return PreviewEdition(prepared, baseURL: inputs.read.records.register?.baseURL.value)
          }
        })
    }
  }

  /// Equal for equal bytes of records and templates beside the same publication.
  private static func version(of files: [ContentFile], _ theme: Theme, against standing: StandingOptions?) -> String {
    let published = standing.map { $0.last.folderPrefix + Manifest.name }
    let parts =
      files.map { ($0.path, $0.bytes) } + theme.files.map { ($0.path, $0.bytes) }
      + (published.map { [($0, FolderReader.file($0))] } ?? [])
    let list = parts.map { path, bytes in "\(bytes.map(Publication.digest(of:)) ?? "unreadable")  \(path)\n" }
    return Publication.digest(of: Array(list.joined().utf8))
  }
}

extension PreviewEdition {
  fileprivate init(_ preparation: Preparation, baseURL: String?) {
    self.init(
      day: preparation.day, site: preparation.comparable, diagnostics: preparation.diagnostics,
      sources: preparation.sources, nextChange: preparation.nextChange,
      baseURL: baseURL)
  }
}
