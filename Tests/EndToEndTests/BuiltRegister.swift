import Foundation

/// The registers that are each built once, for all tests of what a publication must be like.
enum BuiltRegister: String, CaseIterable {
  case sample
  /// Ten thousand institutions, made at random by the benchmarks' generator.
  case random

  /// The day that both show.
  static let day = "2026-12-01"

  /// What became of it.
  struct Publication {
    var content: URL
    var run: Run
    var site: PublishedSite
    /// Keeps the records of a register that was made for the tests.
    fileprivate var workspace: Workspace
  }

  var publication: Publication {
    get throws { try self == .sample ? Self.sampleResult.get() : Self.randomResult.get() }
  }

  private static let sampleResult = Result {
    let workspace = try Workspace()
    return try build(URL(filePath: Command.sample), in: workspace)
  }

  private static let randomResult = Result {
    let workspace = try Workspace()
    let content = workspace.url.appending(path: "content")
    let generator = Process()
    generator.executableURL = URL(filePath: "/usr/bin/python3")
    generator.arguments = [
      Command.repository.appending(path: "Benchmarks/make_register.py").path, "10000", content.path, "2026",
    ]
    try generator.run()
    generator.waitUntilExit()
    return try build(content, in: workspace)
  }

  private static func build(_ content: URL, in workspace: Workspace) throws -> Publication {
    let run = try Command.run(
      ["build", "--content", content.path, "--templates", Command.templates], in: workspace.url)
    return Publication(content: content, run: run, site: try workspace.site(), workspace: workspace)
  }
}
