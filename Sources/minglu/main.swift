import ArgumentParser
import Glibc

// A reader who leaves early (`minglu check | head`) is no failure: a write to a closed pipe then fails quietly.
signal(SIGPIPE, SIG_IGN)

/// Runs the command that the arguments name; only the preview lasts, and is asynchronous.
func runCommand() async {
  do {
    var command = try Minglu.parseAsRoot()
    if var lasting = command as? any AsyncParsableCommand {
      try await lasting.run()
    } else {
      try command.run()
    }
  } catch {
    Minglu.exit(withError: error)
  }
}

await runCommand()
