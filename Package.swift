// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: imports say what they are for, existentials say that they are, and a warning is an error.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Those of what the program is made of. The binary that the tests run many hundred times is optimised too, which saves minutes
/// and is nearer to what is shipped. All checks of Swift's own stay.
let programSettings = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// True for `make fuzz`: the fuzzer has its own `main`, so it is no part of the ordinary build.
let isFuzzing = Context.environment["MINGLU_FUZZ"] != nil

/// A target of ours; `dependencies` are the only modules that it may import (Tests/HouseTests holds it to that).
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: programSettings)
}

func tests(of name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, resources: resources,
    swiftSettings: settings)
}

/// Searches in halves.
let algorithms: Target.Dependency = .product(name: "Algorithms", package: "swift-algorithms")

let package = Package(
  name: "minglu",
  products: [.executable(name: "minglu", targets: ["minglu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CPNG", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "CPlatform"),
    .target(name: "CResources", exclude: ["preview"]),
    module("Diagnostics", []),
    module("Vocabulary", []),
    module("Parallel", []),
    module("Resources", ["CResources"]),
    module("Drafts", ["Vocabulary"]),
    module("Signatures", ["Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
    module("TransparencyLog", ["Signatures", .product(name: "Crypto", package: "swift-crypto")]),
    module("CommonMark", ["CCMarkGFM", "Diagnostics", algorithms]),
    module("QRCodes", ["CQREncode", "CPNG"]),
    module(
      "Records", ["Diagnostics", "Parallel", "Signatures", "Vocabulary", .product(name: "Yams", package: "Yams")]),
    module("Registry", ["Diagnostics", "Parallel", "Signatures", "Vocabulary", "Records"]),
    module("Templates", ["Diagnostics"]),
    module("Spreadsheets", ["CArchive", "Diagnostics", "Vocabulary", algorithms]),
    module("Importing", ["Diagnostics", "Vocabulary", "Records", "Spreadsheets", algorithms]),
    module(
      "Site",
      [
        "Diagnostics", "Parallel", "Signatures", "TransparencyLog", "Vocabulary", "Registry", "CommonMark", "Templates",
        "Spreadsheets", algorithms,
      ]),
    module(
      "Publishing",
      ["CPlatform", "Diagnostics", "Parallel", "Signatures", .product(name: "Crypto", package: "swift-crypto")]),
    module(
      "Preview",
      [
        "Diagnostics", "Vocabulary", "Resources", "Site", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "minglu",
      dependencies: [
        "CPlatform", "Diagnostics", "Parallel", "Vocabulary", "Resources", "Drafts", "Signatures", "TransparencyLog",
        "Records", "Registry", "CommonMark", "Templates", "Site", "QRCodes", "Publishing", "Importing", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: programSettings),
    tests(of: "Diagnostics", []),
    tests(of: "Vocabulary", []),
    tests(of: "Parallel", []),
    tests(of: "QRCodes", []),
    tests(of: "Resources", []),
    tests(of: "Signatures", ["Diagnostics"]),
    tests(of: "TransparencyLog", ["Diagnostics", "Signatures"]),
    tests(of: "Drafts", ["Diagnostics", "Vocabulary", "Records", "Registry"]),
    tests(of: "Preview", ["Diagnostics", "Vocabulary", "Resources", "Drafts", "Records", "Registry", "Site"]),
    // What tests of several targets share.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests(of: "Records", ["Diagnostics", "Vocabulary", "TestSupport"]),
    tests(of: "Registry", ["Diagnostics", "Vocabulary", "Records", "TestSupport"]),
    tests(of: "Publishing", ["Diagnostics", "Signatures"]),
    tests(of: "CommonMark", ["Diagnostics", "TestSupport"]),
    tests(of: "Templates", ["Diagnostics", "TestSupport"], resources: [.copy("Fixtures")]),
    tests(of: "Spreadsheets", ["Diagnostics", "Vocabulary"]),
    tests(of: "Importing", ["Diagnostics", "Vocabulary", "Records", "Spreadsheets", "TestSupport"]),
    tests(
      of: "Site",
      [
        "Diagnostics", "Signatures", "TransparencyLog", "Vocabulary", "Registry", "CommonMark", "Resources",
        "Templates", "Spreadsheets", "TestSupport",
      ]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["minglu", "Diagnostics"], exclude: ["Expected"], swiftSettings: settings),
    .testTarget(name: "HouseTests", swiftSettings: settings),
    .target(
      name: "FuzzReaders",
      dependencies: ["CommonMark", "Diagnostics", "Drafts", "Records", "Spreadsheets", "Templates", "Vocabulary"],
      path: "Fuzz/Readers", swiftSettings: settings),
    tests(of: "FuzzReaders", []),
  ]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzReaders"], path: "Fuzz/Harness",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
