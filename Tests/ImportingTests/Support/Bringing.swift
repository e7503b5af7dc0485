import Diagnostics
import Importing
import Records

/// A register of two districts, into which CSV is brought.
struct Bringing {
  var tree: [String: String] = [
    "registry.yaml": "title: 名录\nauthority: 局\nbase_url: https://register.example/\n",
    "revocations.csv": "品牌编号,撤销日期,撤销情形,核实区,文号\n",
    "districts/310101/district.yaml": "name: 黄浦区\nbureau: 局\n",
    "districts/310101/institutions.csv": "统一社会信用代码,机构名称,机构类别,办学地址\nUA,甲校,职业院校,甲路\n",
    "districts/310101/brands.csv": "品牌编号,品牌名称,统一社会信用代码\nA-1,晨光,UA\n",
    "districts/310115/district.yaml": "name: 浦东新区\nbureau: 局\n",
  ]
  /// Files that the disk would not give.
  var unread: [String] = []
  var mapping: String?
  var district: String?
  var cycle: String?

  /// The files of the register.
  var files: [ContentFile] {
    tree.sorted { $0.key < $1.key }.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) }
      + unread.map { ContentFile(path: $0, bytes: nil) }
  }

  func bring(_ texts: String...) throws(Obstacle) -> ImportResult {
    try bring(texts.map { Array($0.utf8) })
  }

  func bring(_ contents: [[UInt8]]) throws(Obstacle) -> ImportResult {
    let files = files
    let sources = contents.enumerated().map { ImportSource(path: "\($0.offset).csv", bytes: $0.element) }
    let request = ImportRequest(
      sources: sources, mapping: mapping.map { ImportSource(path: "mapping.csv", bytes: Array($0.utf8)) },
      district: district, cycle: cycle)
    return try Importer.run(request, on: files, records: RecordsReader.read(files).records, pathPrefix: "content/")
  }
}

extension ImportResult {
  /// id and place of each finding.
  var findings: [String] {
    diagnostics.map { "\($0.id.rawValue) \(sources.path(of: $0.place.file)):\($0.place.line):\($0.place.column)" }
  }

  /// What is added to files, path and line.
  var added: [String] {
    changes.flatMap { change in change.lines.flatMap { $0.added.map { "\(change.path): \($0)" } } }
  }
}
