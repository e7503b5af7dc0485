import Diagnostics
import Foundation
import FoundationXML

/// What is done with the elements of a part as they come.
protocol PartHandler {
  /// `name` without its namespace prefix.
  mutating func begin(_ name: Substring, _ attributes: [String: String]) throws(WorkbookFault)
  mutating func add(_ text: String)
  mutating func end(_ name: Substring) throws(WorkbookFault)
}

/// Reads a part of a workbook with Foundation's streaming parser.
enum XMLPart {
  /// Hands the part's elements to `handler` and returns it.
  static func read<Handler: PartHandler>(
    _ bytes: [UInt8], limits: WorkbookLimits, into handler: Handler
  ) throws(WorkbookFault) -> Handler {
    guard isWellFormed(bytes), isPlain(bytes) else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
    let events = PartEvents(handler, nesting: limits.nesting)
    // From a stream it comes in small pieces: libxml2 takes no piece of more than ten million bytes.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = events
    let isRead = parser.parse()
    if let fault = events.fault { throw fault }
    // A part that ends before its elements do passes for read.
    guard isRead, events.isWhole else { throw WorkbookFault(Catalogue.damagedWorkbook()) }
    return events.handler
  }

  /// True for well-formed UTF-8: Foundation's parser stops the program at a name that is none.
  private static func isWellFormed(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// True for XML in UTF-8 without a document type: no workbook needs one, and only there can entities be defined.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    let head = String(decoding: text.prefix(1_024), as: UTF8.self).lowercased()
    let declaration = head.hasPrefix("<?xml") ? head.prefix { $0 != ">" } : ""
    let isUTF8 = !declaration.contains("encoding") || declaration.contains("utf-8") || declaration.contains("us-ascii")
    return isUTF8 && !text.prefix(1_024).contains(0)
      && text.firstRange(of: Array("<!DOCTYPE".utf8)) == nil
  }
}

/// The parser's delegate: passes events on, and stops at the first fault.
private final class PartEvents<Handler: PartHandler>: NSObject, XMLParserDelegate {
  private(set) var handler: Handler
  private(set) var fault: WorkbookFault?
  private let nesting: Int
  private var depth = 0
  private var isBegun = false

  /// True once every element that began has ended, if any did.
  var isWhole: Bool { isBegun && depth == 0 }

  init(_ handler: Handler, nesting: Int) {
    self.handler = handler
    self.nesting = nesting
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
    attributes attributeDict: [String: String]
  ) {
    depth += 1
    isBegun = true
    stop(parser) { () throws(WorkbookFault) in
      if depth > nesting { throw WorkbookFault(Catalogue.damagedWorkbook()) }
      try handler.begin(Self.localName(elementName), attributeDict)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    handler.add(string)
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    handler.add(String(decoding: CDATABlock, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
  ) {
    depth -= 1
    stop(parser) { () throws(WorkbookFault) in try handler.end(Self.localName(elementName)) }
  }

  private func stop(_ parser: XMLParser, _ work: () throws(WorkbookFault) -> Void) {
    guard fault == nil else { return }
    do throws(WorkbookFault) {
      try work()
    } catch {
      fault = error
      parser.abortParsing()
    }
  }

  private static func localName(_ name: String) -> Substring {
    name.utf8.firstIndex(of: UInt8(ascii: ":")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
  }
}
