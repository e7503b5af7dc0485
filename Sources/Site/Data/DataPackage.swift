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
          table("brands", Strings.brandsTable, Tables.brandColumns, key: .string("id")),
          table(
            "revocations", Strings.revocationsTable, Tables.revocationColumns,
            key: .array([.string("brand"), .string("date")])),
          json("brands", Strings.brandsTable),
          json("revocations", Strings.revocationsTable),
          json("cycles", Strings.cyclesTable),
          json("announcements", Strings.announcementsTable),
          json("corrections", Strings.correctionsTable),
          json("revocation-notes", Strings.revocationNotesTable),
        ])
      ),
    ])
    buffer += package.pretty.utf8
  }

  private func table(_ name: String, _ title: String, _ columns: [TableColumn], key: JSONText) -> JSONText {
    .object([
      ("name", .string(name)),
      ("type", .string("table")),
      ("title", .string(title)),
      ("path", .string("\(name).csv")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("dialect", .object([("delimiter", .string(",")), ("lineTerminator", .string("\r\n"))])),
      (
        "schema",
        .object([
          (
            "fields",
            .array(
              columns.map { column in
                .object([
                  ("name", .string(column.name)), ("title", .string(column.title)), ("type", .string(column.type)),
                ])
              })
          ),
          ("primaryKey", key),
        ])
      ),
    ])
  }

  private func json(_ name: String, _ title: String) -> JSONText {
    .object([
      ("name", .string("\(name)-json")),
      ("title", .string(title)),
      ("path", .string("\(name).json")),
      ("format", .string("json")),
      ("mediatype", .string("application/json")),
      ("encoding", .string("utf-8")),
    ])
  }
}
