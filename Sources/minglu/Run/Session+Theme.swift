import Diagnostics
import Resources
import Signatures
import Site

/// What the pages are made with.
extension Session {
  /// The program's own templates and assets, and those of the folder in their places.
  func theme(_ options: ThemeOptions) throws(Obstacle) -> Theme {
    let builtIn = Resource.templates.map { Theme.File(path: $0.path, bytes: $0.bytes, isBuiltIn: true) }
    var theme = Theme(builtIn: builtIn, replacedBy: try ownTemplates(options))
    theme.shownFolder = options.folder.folderPrefix
    return theme
  }

  /// The files of the templates folder; none where nobody named one and none is there.
  private func ownTemplates(_ options: ThemeOptions) throws(Obstacle) -> [Theme.File] {
    guard options.named != nil || FolderReader.isFolder(options.folder) else { return [] }
    var files: [Theme.File] = []
    for file in try FolderReader.read(options.folder, option: "--templates") {
      guard let bytes = file.bytes, !FolderReader.isCut(bytes) else {
        throw Catalogue.unreadable(options.folder.folderPrefix + file.path)
      }
      // It would be published.
      guard !VerificationKey.isPrivateKey(bytes) else {
        throw Catalogue.privateKeyInTemplates(options.folder.folderPrefix + file.path)
      }
      files.append(Theme.File(path: file.path, bytes: bytes))
    }
    return files
  }
}
