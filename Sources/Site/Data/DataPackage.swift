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
        .array([
          table("brands", Strings.brandsTable, DataDescriptions.brandColumns, key: .string("id")),
          table(
            "revocations", Strings.revocationsTable, DataDescriptions.revocationColumns,
            key: .array([.string("brand"), .string("date")])),
          json("brands", Strings.brandsTable, DataDescriptions.brandsFile),
          json("revocations", Strings.revocationsTable, DataDescriptions.revocationsFile),
          json("cycles", Strings.cyclesTable, DataDescriptions.cyclesFile),
          json("announcements", Strings.announcementsTable, DataDescriptions.announcementsFile),
          json("corrections", Strings.correctionsTable, DataDescriptions.correctionsFile),
          json("revocation-notes", Strings.revocationNotesTable, DataDescriptions.revocationNotesFile),
        ])
      ),
    ])
    buffer += package.pretty.utf8
  }

  private func table(_ name: String, _ title: String, _ columns: [DataField], key: JSONText) -> JSONText {
    .object([
      ("name", .string(name)),
      ("type", .string("table")),
      ("title", .string(title)),
      ("description", .string(Strings.tableNote)),
      ("path", .string("\(name).csv")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("dialect", .object([("delimiter", .string(",")), ("lineTerminator", .string("\r\n"))])),
      (
        "schema",
        .object([
          ("fields", .array(columns.map(\.tableField))),
          ("primaryKey", key),
        ])
      ),
    ])
  }

  /// A table schema has no place for records within records: a JSON file's own is a member of ours.
  private func json(_ name: String, _ title: String, _ members: [DataField]) -> JSONText {
    .object([
      ("name", .string("\(name)-json")),
      ("title", .string(title)),
      ("path", .string("\(name).json")),
      ("format", .string("json")),
      ("mediatype", .string("application/json")),
      ("encoding", .string("utf-8")),
      (
        "jsonSchema",
        .object(
          [("$schema", .string("https://json-schema.org/draft/2020-12/schema"))] + DataField.jsonSchema(of: members))
      ),
    ])
  }
}
