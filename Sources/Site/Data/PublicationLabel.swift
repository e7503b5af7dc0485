import Registry
import Signatures
package import Vocabulary

/// What a publication says of itself, in `data/datapackage.json`.
package struct PublicationLabel: Sendable {
  package static let path = Manifest.labelPath

  /// The register's title.
  package let title: String
  /// The register's address.
  let address: String?
  /// The day that it shows.
  package let day: Day
  /// How many dated facts it shows; nil in publications before there was a number.
  package let number: Int?
  /// After so many days a copy is out of date.
  let refreshDays: Int

  /// Nil where the file is not there or says something else.
  package init?(read bytes: [UInt8]?) {
    guard let package = bytes.flatMap({ JSONReader.node(of: $0[...]) }), let title = package["title"]?.string,
      let day = package["version"]?.string.flatMap({ Day(iso: $0) }), let days = package["refresh_days"]?.number
    else { return nil }
    self.title = title
    address = package["homepage"]?.string
    self.day = day
    number = package["number"]?.number
    refreshDays = days
  }
}

extension PublishedRegister {
  /// The publication's number: how many dated facts it shows of brands (results, revocations, settings aside). It follows
  /// from the records and the day alone, and grows with every decision that is published.
  var number: Int {
    cycles.reduce(0) { $0 + $1.results.count } + revocations.count + revocations.count { $0.setAsideOn != nil }
  }
}
