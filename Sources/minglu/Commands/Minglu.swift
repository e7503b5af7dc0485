import ArgumentParser

/// The command line's root: it only holds the subcommands.
struct Minglu: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "minglu",
    abstract: "Publishes an official register from a folder of records.",
    discussion: """
      Examples:
        minglu new registry               make the records of a new register
        minglu status                     show where the register stands
        minglu serve                      show the site while records are written
        minglu check                      look for errors in content/
        minglu build                      check, then publish to public/
        minglu build --as-of 2026-12-01   publish what holds on that day
        minglu assemble shard-*           join what several machines built
        minglu diff                       show what a build would change
        minglu import FILE.xlsx           bring spreadsheets into content/
        minglu export --xlsx FILE.xlsx    write what is published as a workbook
        minglu plaques --all              make plaques with QR codes
        minglu rollback                   return to the publication before
        minglu sign --key KEY.pem public  sign what is published
        minglu verify copy                check a copy, offline
        minglu proof PD-0001-2026 public  prove that an award is in the log
        minglu explain missing-outcome    say what a finding means
        minglu templates                  list the names that templates may use

      Exit status:
        0   done
        1   the records, or the published copy that was checked, have errors
        2   could not run: a folder, a file or the output is in the way
        64  wrong usage
      """,
    version: version,
    subcommands: [
      Build.self, Assemble.self, Check.self, Diff.self, Import.self, Export.self, Plaques.self, Rollback.self,
      Sign.self,
      Verify.self, Proof.self, New.self, Serve.self, Status.self, Explain.self, ListTemplates.self,
    ])
}
