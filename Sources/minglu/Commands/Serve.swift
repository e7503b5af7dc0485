import ArgumentParser
import Diagnostics
import Preview

/// `minglu serve`: the site in a browser while its records are being written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser while records are written; publish nothing.",
    discussion: """
      Every page is marked as a preview and shows itself anew when a record or a template changes; where records have \
      errors, the page says which. Another day can be chosen in the page, also one to come. Only this machine can reach \
      it, unless --host says otherwise: it shows what is not published yet. Ctrl-C ends it.

      Examples:
        minglu serve
        minglu serve --as-of 2026-12-15 --port 8080
        minglu serve --district 310115
      """)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions

  @Option(help: ArgumentHelp("The address to listen on, in digits.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
  var port: UInt16 = 8000

  @OptionGroup var speech: LanguageOption

  func run() async throws {
    do throws(Obstacle) {
      try await serve()
    } catch {
      try? Stream.error.write(TextWriter(language: speech.chosen).text(of: error))
      throw ExitCode(ExitStatus.couldNotRun.rawValue)
    }
  }

  private func serve() async throws(Obstacle) {
    let (register, comparison, language) = (register, standing.meant(for: register), speech.chosen)
    let session = Session(language: language, isWatched: false)
    // What cannot be read from the start is a slip of the hand; what cannot be read later is shown in the page.
    _ = try session.snapshot(register, against: comparison).get()
    let changes = try FolderWatch.changes(in: [register.content, register.look.folder])
    let store = PreviewStore { session.snapshot(register, against: comparison) }
    let server = PreviewServer(host: host, port: port, store: store, clock: ContinuousClock())
    try await server.run(changes: changes) { address in
      try? Stream.output.write(Catalogue.serving(address).text(in: language) + "\n")
    }
  }
}
