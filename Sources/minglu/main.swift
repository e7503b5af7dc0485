import ArgumentParser
import Glibc

// A reader who leaves early (`minglu check | head`) is no failure: a write to a closed pipe then fails quietly.
signal(SIGPIPE, SIG_IGN)

do {
  var command = try Minglu.parseAsRoot()
  try command.run()
} catch {
  Minglu.exit(withError: error)
}
