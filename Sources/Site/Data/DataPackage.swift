import Diagnostics
import Registry
import Vocabulary

/// `data/datapackage.json`: what the data files are, after the Data Package standard.
struct DataPackage: Sendable {
  let register: PublishedRegister

  func write(into buffer: inout [UInt8]) {
    let package = JSONText.object([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string("register")),
      ("title", .string(register.info.title)),
      ("homepage", .string(register.info.baseURL)),
      ("version", .string(register.day.iso)),
      // Our own members: which publication it is, and after how many days a copy of it is out of date.
      ("number", .number(register.number)),
      ("refresh_days", .number(register.info.refreshDays)),
      (
        "contributors",
        .array([
          .object([("title", .string(register.info.authority)), ("roles", .array([.string("publisher")]))])
        ])
      ),
      (
        "resources",
        .array(DataTable.allCases.map(resource) + DataFile.allCases.map(resource))
      ),
    ])
    buffer += package.pretty.utf8
  }

  private func resource(_ table: DataTable) -> JSONText {
    let key = table.key.map { JSONText.string($0) }
    return .object([
      ("name", .string(table.rawValue)),
      ("type", .string("table")),
      ("title", .string(table.title)),
      ("description", .string(Strings.tableNote)),
      ("path", .string("\(table.rawValue).csv")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("dialect", .object([("delimiter", .string(",")), ("lineTerminator", .string("\r\n"))])),
      (
        "schema",
        .object([
          ("fields", .array(table.columns.map(\.tableField))),
          ("primaryKey", key.count == 1 ? key[0] : .array(key)),
        ])
      ),
    ])
  }

  /// A table schema has no place for records within records: a JSON file's own is a member of ours.
  private func resource(_ file: DataFile) -> JSONText {
    .object([
      ("name", .string("\(file.rawValue)-json")),
      ("title", .string(file.title)),
      ("path", .string("\(file.rawValue).json")),
      ("format", .string("json")),
      ("mediatype", .string("application/json")),
      ("encoding", .string("utf-8")),
      (
        "jsonSchema",
        .object(
          [("$schema", .string("https://json-schema.org/draft/2020-12/schema"))]
            + DataField.jsonSchema(of: file.members))
      ),
    ])
  }
}
