/// The number of a file in a `Sources` list. Files are numbered in the order of their paths.
@usableFromInline
package struct FileID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) {
    self.index = UInt32(index)
  }

  @usableFromInline
  package static func < (first: FileID, second: FileID) -> Bool { first.index < second.index }
}

/// Where something stands: file, line and column, both counted from 1, the column in Unicode scalars.
///
/// It is twelve plain bytes, so that every value of a large register can carry one.
@usableFromInline
package struct Place: Hashable, Comparable, Sendable {
  package var file: FileID
  package var line: UInt32
  package var column: UInt32

  package init(_ file: FileID, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  @usableFromInline
  package static func < (first: Place, second: Place) -> Bool {
    (first.file, first.line, first.column) < (second.file, second.line, second.column)
  }
}

extension Place {
  /// The place as a cell of a sheet: `H3`.
  package var cell: String { Self.columnName(Int(column)) + String(line) }

  /// A sheet's name for a column, counted from 1: `A` to `Z`, then `AA`.
  package static func columnName(_ column: Int) -> String {
    var (name, rest) = ("", column)
    while rest > 0 {
      name = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}

/// A value and the place it was read from.
///
/// Inlinable, since a large register makes millions of them in other targets.
@usableFromInline
package struct Located<Value: Sendable>: Sendable {
  @usableFromInline package var value: Value
  @usableFromInline package var place: Place

  @inlinable
  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// The files that a run has read, in the order of their paths: what gives a `Place` its path and its line of text.
package struct Sources: Sendable {
  /// A file's path as it is shown, and its text as it was decoded (empty where it could not be), or a sheet of a workbook.
  package struct File: Sendable {
    package var path: String
    /// The text as well-formed UTF-8: bytes, so that a large file shares those that were read.
    package var utf8: [UInt8]
    /// The name of the sheet, where this is one of a workbook: lines and columns are the sheet's rows and columns then.
    package var sheet: String?

    package init(path: String, utf8: [UInt8]) {
      self.path = path
      self.utf8 = utf8
    }

    package init(path: String, sheet: String) {
      self.init(path: path, utf8: [])
      self.sheet = sheet
    }

    package init(path: String, text: String) {
      self.init(path: path, utf8: Array(text.utf8))
    }

    package var text: String { String(decoding: utf8, as: UTF8.self) }
  }

  package private(set) var files: [File]
  /// Those whose text was let go.
  private var forgotten: Set<FileID> = []

  package init(_ files: [File] = []) {
    self.files = files
  }

  /// Adds a file at the end and returns its number; the caller adds them in the order of their paths.
  @discardableResult
  package mutating func add(path: String, text: String) -> FileID { add(File(path: path, text: text)) }

  /// Adds a file at the end and returns its number; the caller adds them in the order of their paths.
  @discardableResult
  package mutating func add(_ file: File) -> FileID {
    files.append(file)
    return FileID(files.count - 1)
  }

  /// Lets go of the texts of the files in which there is nothing to show: of a large register they are much memory.
  package mutating func forgetTexts(but kept: Set<FileID>) {
    for index in files.indices where !files[index].utf8.isEmpty && !kept.contains(FileID(index)) {
      files[index].utf8 = []
      forgotten.insert(FileID(index))
    }
  }

  /// Takes texts back that were let go. `text` gives that of a path as it is shown, nil where it cannot be had any more.
  package mutating func recallTexts(of wanted: Set<FileID>, _ text: (String) -> [UInt8]?) {
    for file in wanted.intersection(forgotten) {
      files[Int(file.index)].utf8 = text(path(of: file)) ?? []
      forgotten.remove(file)
    }
  }

  package func path(of file: FileID) -> String {
    Int(file.index) < files.count ? files[Int(file.index)].path : "?"
  }

  /// The name of the sheet that a place is on, if it is on one.
  func sheet(of file: FileID) -> String? {
    Int(file.index) < files.count ? files[Int(file.index)].sheet : nil
  }

  /// A place as people name it: `brands.csv:3:8`, or `brands.xlsx, 品牌!H3` on a sheet.
  func location(of place: Place) -> String {
    guard let sheet = sheet(of: place.file) else { return "\(path(of: place.file)):\(place.line):\(place.column)" }
    return "\(path(of: place.file)), \(sheet)!\(place.cell)"
  }
}
