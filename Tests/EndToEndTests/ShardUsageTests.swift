import Foundation
import Testing

@Suite("What the command line says of shards")
struct ShardUsageTests {
  @Test("Help of assemble says what is joined and what is refused, with every option")
  func help() throws {
    let run = try Command.run(["assemble", "--help"], in: FileManager.default.temporaryDirectory)
    #expect(
      run.output == """
        OVERVIEW: Join shards, and publish the site.

        Takes all shards that minglu build --shard made, and publishes what an
        undivided build would, byte for byte. The records are checked and held against
        the last publication as build does it; the files are taken from the shards,
        each one only if it is as it was built. The day is the shards' own. Shards of
        other records, templates, days or programs are refused.

        Examples:
          minglu assemble shard-1 shard-2 shard-3 shard-4
          minglu assemble shard-* --output /srv/register
          minglu assemble shard-* --output site --previous /srv/register

        USAGE: minglu assemble [<options>] <shard> ...

        ARGUMENTS:
          <shard>                 The folders of the shards, in any order.

        OPTIONS:
          --content <folder>      The records: a folder in the form of the content
                                  tree. (default: content)
          --templates <folder>    Templates and assets that take the place of the
                                  program's own, file by file. (default: templates, if
                                  it is there)
          --as-of <date>          The day that is shown: nothing dated later is.
                                  (default: as_of in registry.yaml, else today in
                                  Shanghai)
          --district <code>       One district's, instead of the city's.
          --strict                Treat warnings as errors.
          --output <folder>       The folder to publish to. (default: public)
          --previous <folder>     The last publication, which must not change silently.
                                  (default: what stands in the output folder)
          --yes                   Publish also where more than a fifth of the brands
                                  would change or go.
          --sign <key>            Sign the publication with this private key, as
                                  openssl genpkey writes it.
          --threads <n>           How many files are made at a time, 1 to 64. (default:
                                  one a core)
          --format <format>       text for people; json or sarif for programs, on
                                  standard output. (values: text, json, sarif; default:
                                  text)
          --language <language>   The language of messages. (default: from LC_ALL,
                                  LC_MESSAGES or LANG) (values: en, zh)
          --version               Show the version.
          -h, --help              Show help information.


        """)
    #expect(run.status == 0)
  }

  @Test("A shard number that is none is told with the right usage")
  func wrongNumber() throws {
    let run = try Command.run(
      ["build", "--shard", "5/4", "--output", "x"], in: FileManager.default.temporaryDirectory)
    #expect(
      run.error == """
        Error: The value '5/4' is invalid for '--shard <k/n>': Give which of how many, such as 2/4.
        Help:  --shard <k/n>  Make only this share of the files, in a folder of its own; assemble joins all shards.

        """ + WrongUsageTests.buildUsage)
    #expect(run.status == 64)
  }
}
