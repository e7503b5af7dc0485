import ArgumentParser
import Diagnostics
import Preview

/// `minglu serve`: the site in a browser while its records are being written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.serve)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions

  @Option(help: ArgumentHelp(Catalogue.Argument.host))
  var host = "127.0.0.1"

  // Unconditional: a negative number is no option.
  @Option(parsing: .unconditional, help: ArgumentHelp(Catalogue.Argument.port))
  var port: UInt16 = 8000

  @OptionGroup var speech: LanguageOption

  func run() async throws {
    do throws(Obstacle) {
      try await serve()
    } catch {
      Stream.tell(TextWriter(language: speech.chosen).text(of: error))
      throw ExitCode(ExitStatus(error).rawValue)
    }
  }

  private func serve() async throws(Obstacle) {
    try Threads.refuseShortage()
    let (register, comparison, language) = (register, standing.meant(for: register), speech.chosen)
    let session = Session(language: language, isWatched: false)
    let clock = ContinuousClock()
    let store = PreviewStore(clock: clock) { session.snapshot(register, against: comparison) }
    // What cannot be shown from the start is a slip of the hand; what cannot be read later is shown in the page.
    _ = try await store.edition(on: nil).get()
    let compared = comparison.map { [$0.last] } ?? []
    let changes = try FolderWatch.changes(in: [register.content, register.look.folder], atTopOf: compared) { obstacle in
      Stream.tell(TextWriter(language: language).text(of: obstacle))
    }
    // What changed before it was watched.
    await store.refresh()
    let server = PreviewServer(host: host, port: port, store: store, clock: clock)
    try await server.run(changes: changes) { address in
      try? Stream.write(Catalogue.serving(address).text(in: language) + "\n")
    }
  }
}
