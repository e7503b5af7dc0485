/// What `diff --format json` writes.
struct DiffDocument: Decodable {
  struct Change: Decodable, Equatable {
    var field: String
    var before: String?
    var after: String?
  }

  struct Item: Decodable, Equatable {
    var key: String
    var name: String
    var context: [String]
    var changes: [Change]
  }

  struct Section: Decodable {
    var id: String
    var items: [Item]
  }

  struct DueChange: Decodable, Equatable {
    var date: String
    var event: String
    var subject: String
  }

  struct Page: Decodable {
    var status: String
    var path: String
    var sha256: String
  }

  var previousAsOf: String?
  var due: [DueChange]
  var sections: [Section]
  var pages: [Page]

  enum CodingKeys: String, CodingKey {
    case previousAsOf = "previous_as_of"
    case due, sections, pages
  }
}
