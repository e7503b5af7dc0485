import ArgumentParser
import CPlatform
import Dispatch
import Glibc

// A reader who leaves early (`minglu check | head`) is no failure: a write to a closed pipe then fails quietly.
signal(SIGPIPE, SIG_IGN)
minglu_map_large_memory()
// Joining shards has a folder of each open for every folder of the publication.
minglu_raise_open_files()

/// Runs the preview, which lasts and is asynchronous; it reads the arguments anew, as a command cannot be handed over.
@Sendable func runLastingCommand() async {
  do {
    guard var command = try Minglu.parseAsRoot() as? any AsyncParsableCommand else { return }
    try await command.run()
    Minglu.exit()
  } catch {
    Minglu.leave(with: error)
  }
}

do {
  try Minglu.refuseStrayWord(in: Array(CommandLine.arguments.dropFirst()))
  var command = try Minglu.parseAsRoot()
  if command is any PublishingCommand { umask(0o022) }
  if command is any AsyncParsableCommand {
    Task { await runLastingCommand() }
    dispatchMain()
  }
  // All others run on the main thread: their calls come in one order, and nothing waits on a pool of threads.
  do {
    try command.run()
  } catch let error as ValidationError {
    throw WrongUsage(error, of: type(of: command))
  }
} catch {
  Minglu.leave(with: error)
}
