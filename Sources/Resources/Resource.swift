private import CResources

/// A file that the program carries in itself, so that a binary alone is enough to publish a register.
package struct Resource: Hashable, Sendable {
  /// Within its folder, with `/`: `partials/pager.html`.
  package var path: String
  package var bytes: [UInt8]

  /// The files of `templates/` as they were when the program was built, in the byte order of their paths.
  package static let templates = files(minglu_template)

  /// The style sheet and the script that only `minglu serve` adds to pages.
  package static let previewAssets = files(minglu_preview_asset)

  private static func files(_ file: (Int) -> UnsafePointer<minglu_resource>?) -> [Resource] {
    var files: [Resource] = []
    while let next = file(files.count)?.pointee {
      let bytes = UnsafeBufferPointer(start: next.bytes, count: next.count)
      files.append(Resource(path: String(cString: next.path), bytes: Array(bytes)))
    }
    return files
  }
}
