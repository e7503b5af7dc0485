import Diagnostics
import Signatures

extension PathList {
  /// Tells the HTML files that there are.
  var digestOfPages: ByteDigest {
    var digest = ByteDigest.Parts()
    var part: [UInt8] = []
    for index in indices where isPage(index) {
      withBytes(at: index) { part += $0 }
      part.append(UInt8(ascii: "\n"))
      if part.count > 1 << 16 {
        digest.update(part)
        part.removeAll(keepingCapacity: true)
      }
    }
    digest.update(part)
    return digest.digest
  }

  /// True for the path of an HTML file.
  func isPage(_ index: Int) -> Bool { withBytes(at: index) { $0.suffix(5).elementsEqual(".html".utf8) } }
}
