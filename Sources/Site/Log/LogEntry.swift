import Signatures
import TransparencyLog
import Vocabulary

/// An entry of the log, as it is written and read: a JSON object on one line.
struct LogEntry: Sendable {
  /// What an entry does with a fact.
  enum Change: String, Sendable {
    case new
    /// The fact is told otherwise than by the entry before.
    case amended
    /// The fact is no longer on record.
    case withdrawn
  }

  let bytes: [UInt8]
  /// How many bytes say openly what the fact is; see `LogFacts.head`.
  private let headCount: Int
  let brand: String
  /// See `LogFacts.key`.
  let key: String
  let day: Day
  let event: LogFact.Event
  let cycle: String?
  let after: String?
  let level: String?
  let ground: Int?
  let document: String?
  let change: Change
  /// Of what is not said openly, in hexadecimal digits; nil where the records had no secret.
  let digest: String?

  var head: ArraySlice<UInt8> { bytes.prefix(headCount) }

  /// An entry's bytes: the head of a fact, what is done with it, and the digest of what is not said openly.
  static func bytes(_ head: some Sequence<UInt8>, _ change: Change, digest: TreeHash?) -> [UInt8] {
    var bytes = Array(head)
    bytes += separator.utf8
    bytes += change.rawValue.utf8
    bytes += "\",\"digest\":".utf8
    if let digest {
      bytes.append(UInt8(ascii: "\""))
      bytes += digest.hexadecimal.utf8
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes += "null".utf8
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static let separator = ",\"entry\":\""

  /// Reads an entry; nil where the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let node = JSONReader.node(of: bytes[...]), let brand = node["brand"]?.string,
      let event = node["fact"]?.string.flatMap({ LogFact.Event(code: $0) }),
      let day = node["date"]?.string.flatMap({ Day(iso: $0) }),
      let change = node["entry"]?.string.flatMap(Change.init), let head = Self.headCount(of: bytes)
    else { return nil }
    self.bytes = bytes
    headCount = head
    cycle = node["cycle"]?.string
    key = cycle ?? Self.key(event, on: day, ofRevocation: node["revoked"]?.string.flatMap { Day(iso: $0) })
    after = node["after"]?.string
    level = node["level"]?.string
    ground = node["ground"]?.number
    document = node["document"]?.string
    digest = node["digest"]?.string
    (self.brand, self.event, self.day, self.change) = (brand, event, day, change)
  }

  /// What tells a fact that no cycle tells from the others of its brand; `revocation` is the day of what is set aside, where
  /// several were on one day.
  static func key(_ event: LogFact.Event, on day: Day, ofRevocation revocation: Day? = nil) -> String {
    "\(event.code) \(day.iso)" + (revocation.map { " \($0.iso)" } ?? "")
  }

  /// The last place of what stands between the two parts: a document's number may hold anything.
  private static func headCount(of bytes: [UInt8]) -> Int? {
    let separator = Array(separator.utf8)
    return bytes.indices.reversed().first { bytes[$0...].starts(with: separator) }
  }
}

extension TreeHash {
  /// 64 hexadecimal digits.
  var hexadecimal: String { bytes.hexadecimal }
}
