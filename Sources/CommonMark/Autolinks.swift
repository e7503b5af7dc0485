/// Makes links of addresses that stand bare in a text, as GitHub-flavoured Markdown does: `http://`, `https://`, `www.`
/// and mail addresses.
///
/// It takes the place of cmark-gfm's own extension, which in Chinese text swallows what follows an address up to the
/// next blank (`https://a.cn，电话12333`). Here a bare address is ASCII; one with other characters in it is written in
/// angle brackets.
enum Autolinks {
  /// The same steps, with runs of text joined and bare addresses outside links made into links.
  static func applied(to steps: [MarkdownStep]) -> [MarkdownStep] {
    var result: [MarkdownStep] = []
    result.reserveCapacity(steps.count)
    var run: String?
    var depth = 0
    for step in steps {
      if case .text(let text) = step.markup {
        if run?.append(text) == nil { run = text }
        continue
      }
      if let text = run { append(text, to: &result, linking: depth == 0) }
      run = nil
      if step.markup.target != nil { depth += step.phase == .enter ? 1 : -1 }
      result.append(step)
    }
    if let text = run { append(text, to: &result, linking: depth == 0) }
    return result
  }

  private static func append(_ text: String, to steps: inout [MarkdownStep], linking: Bool) {
    let bytes = linking ? Array(text.utf8) : []
    let addresses = addresses(in: bytes)
    if addresses.isEmpty {
      if !text.isEmpty { steps.append(MarkdownStep(phase: .pass, markup: .text(text))) }
      return
    }
    var start = 0
    for address in addresses {
      appendText(bytes[start..<address.range.lowerBound], to: &steps)
      let written = String(decoding: bytes[address.range], as: UTF8.self)
      let link = Markup.link(Target(destination: address.prefix + written, title: "", isBare: true))
      steps.append(MarkdownStep(phase: .enter, markup: link))
      steps.append(MarkdownStep(phase: .pass, markup: .text(written)))
      steps.append(MarkdownStep(phase: .exit, markup: link))
      start = address.range.upperBound
    }
    appendText(bytes[start...], to: &steps)
  }

  private static func appendText(_ bytes: ArraySlice<UInt8>, to steps: inout [MarkdownStep]) {
    guard !bytes.isEmpty else { return }
    steps.append(MarkdownStep(phase: .pass, markup: .text(String(decoding: bytes, as: UTF8.self))))
  }

  /// A bare address: where it stands, and what its destination has before it.
  struct Address: Equatable {
    var range: Range<Int>
    var prefix: String
  }

  /// The addresses in a text, from left to right.
  static func addresses(in bytes: [UInt8]) -> [Address] {
    var found: [Address] = []
    var index = 0
    while index < bytes.count {
      let floor = found.last?.range.upperBound ?? 0
      if let address = address(in: bytes, at: index, notBefore: floor) {
        found.append(address)
        index = address.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func address(in bytes: [UInt8], at index: Int, notBefore floor: Int) -> Address? {
    switch bytes[index] {
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      webAddress(in: bytes, at: index)
    case UInt8(ascii: "@"):
      mailAddress(in: bytes, at: index, notBefore: floor)
    default: nil
    }
  }

  private static func webAddress(in bytes: [UInt8], at start: Int) -> Address? {
    guard start == 0 || !bytes[start - 1].isASCIILetterOrDigit else { return nil }
    let rest = bytes[start...]
    guard let head = ["https://", "http://", "www."].first(where: { rest.startsIgnoringCase(with: $0) }) else {
      return nil
    }
    let hostStart = start + head.utf8.count
    // Before the whole of it is gone through: what is no host may begin anew with each of its letters.
    guard hostStart < bytes.count, bytes[hostStart].isASCIILetterOrDigit else { return nil }
    let host = bytes[hostStart...].prefix { $0.isHostByte }
    guard let hostEnd = host.lastIndex(where: { $0.isASCIILetterOrDigit }),
      head != "www." || host[...hostEnd].contains(UInt8(ascii: "."))
    else { return nil }
    let run = bytes[hostStart...].prefix { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") }
    let end = trimmedEnd(of: bytes, from: hostStart, to: run.endIndex)
    return Address(range: start..<end, prefix: head == "www." ? "http://" : "")
  }

  /// The end of an address without the punctuation that closes the sentence around it.
  private static func trimmedEnd(of bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var end = limit
    var surplus = bytes[start..<limit].reduce(0) { count, byte in
      count + (byte == UInt8(ascii: ")") ? 1 : byte == UInt8(ascii: "(") ? -1 : 0)
    }
    while end > start {
      let last = bytes[end - 1]
      if last == UInt8(ascii: ")"), surplus > 0 {
        surplus -= 1
      } else if !closingPunctuation.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }

  private static let closingPunctuation = Array("?!.,:;*_~'\"]".utf8)

  private static func mailAddress(in bytes: [UInt8], at sign: Int, notBefore floor: Int) -> Address? {
    var start = sign
    while start > floor, bytes[start - 1].isMailboxByte { start -= 1 }
    while start < sign, !bytes[start].isASCIILetterOrDigit { start += 1 }
    var end = sign + 1
    while end < bytes.count, bytes[end].isHostByte { end += 1 }
    while end > sign + 1, !bytes[end - 1].isASCIILetterOrDigit { end -= 1 }
    guard start < sign, bytes[(sign + 1)..<end].dropFirst().contains(UInt8(ascii: ".")) else { return nil }
    return Address(range: start..<end, prefix: "mailto:")
  }
}

extension UInt8 {
  var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// True for blanks and for what the marks of quotes and lists are made of.
  var mayOpenBlock: Bool { self <= 0x20 || ">-+*.)0123456789".utf8.contains(self) }

  fileprivate var isHostByte: Bool {
    isASCIILetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
  }

  fileprivate var isMailboxByte: Bool { isHostByte || self == UInt8(ascii: "+") }
}

extension ArraySlice<UInt8> {
  fileprivate func startsIgnoringCase(with lowercase: String) -> Bool {
    count >= lowercase.utf8.count
      && zip(self, lowercase.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $0 >= 0x41) }
  }
}
