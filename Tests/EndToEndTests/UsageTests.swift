import Foundation
import Testing

@Suite("What the command line says of itself")
struct UsageTests {
  private let here = FileManager.default.temporaryDirectory

  @Test("Help shows what there is to do, with examples and every exit status")
  func help() throws {
    let run = try Command.run(["--help"], in: here)
    #expect(
      run.output == """
        OVERVIEW: Publishes an official register from a folder of records.

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

        USAGE: minglu [--language <language>] <subcommand>

        OPTIONS:
          --language <language>   The language of messages. (default: from LC_ALL,
                                  LC_MESSAGES or LANG) (values: en, zh)
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          build                   Check the records and publish the site.
          assemble                Join shards, and publish the site.
          check                   Check the records and the templates; publish nothing.
          diff                    Show what a build would change, as an official reads
                                  it.
          import                  Bring spreadsheets into the records.
          export                  Write the register as a workbook.
          plaques                 Make plaques with QR codes for brands in force.
          rollback                Return to the publication before.
          sign                    Sign a publication.
          verify                  Check a copy of a publication against the public key.
          proof                   Write the proof that an award is in the public log.
          new                     Make a register, or a new file of one.
          serve                   Show the site in a browser while records are written;
                                  publish nothing.
          status                  Show where the register stands and what comes next.
          explain                 Explain a finding: what it means, why it is made and
                                  how it is mended.
          templates               List the names that templates may use, check
                                  templates, or copy one to change it.

          See 'minglu help <subcommand>' for detailed help.

        """)
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test("Help of build names every option with its default")
  func helpOfBuild() throws {
    let run = try Command.run(["build", "--help"], in: here)
    #expect(
      run.output == """
        OVERVIEW: Check the records and publish the site.

        While there is an error nothing is published. Otherwise the whole site is made
        beside the last one and takes its place in a single step.

        What was published stays: the register is held against the last publication,
        and what vanished from it or changed in its past must be admitted in
        corrections.csv. A change of more than a fifth of the brands wants --yes.

        With --shard, one of several machines makes its share of the files. The folder
        that it makes is no publication; minglu assemble joins all of them into one.

        Examples:
          minglu build
          minglu build --as-of 2026-12-01 --output /srv/register
          minglu build --district 310115    to public-districts/310115: its own site
          minglu build --all-districts      to public and public-districts: all sites
          minglu build --output site --previous /srv/register
          minglu build --strict --format json > build.json
          minglu build --sign minglu-key.pem
          minglu build --shard 2/4 --output shard-2

        USAGE: minglu build <options>

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
          --all-districts         Also each district's own site, in a folder beside the
                                  output.
          --threads <n>           How many files are made at a time, 1 to 64. (default:
                                  one a core)
          --sign <key>            Sign the publication with this private key, as
                                  openssl genpkey writes it.
          --format <format>       text for people; json or sarif for programs, on
                                  standard output. (values: text, json, sarif; default:
                                  text)
          --language <language>   The language of messages. (default: from LC_ALL,
                                  LC_MESSAGES or LANG) (values: en, zh)
          --shard <k/n>           Make only this share of the files, in a folder of its
                                  own; assemble joins all shards.
          --version               Show the version.
          -h, --help              Show help information.


        """)
    #expect(run.status == 0)
  }

  @Test("Help of check has the same options, what stands included, but none about publishing")
  func helpOfCheck() throws {
    let run = try Command.run(["check", "--help"], in: here)
    #expect(
      run.output == """
        OVERVIEW: Check the records and the templates; publish nothing.

        Every problem of every file is reported in one run: where it is, what is wrong
        and what to do. With --published, a published copy is checked instead: that
        every file is as it was published, and that it is not out of date.

        What was published must not change silently: the records in content are held
        against what stands in public, those of another folder against what --output or
        --previous names, and without either against nothing.

        Examples:
          minglu check
          minglu check --language zh
          minglu check --strict --format sarif > minglu.sarif
          minglu check --published /srv/register

        USAGE: minglu check [--content <folder>] [--templates <folder>] [--as-of <date>] [--district <code>] [--strict] [--output <folder>] [--previous <folder>] [--format <format>] [--language <language>] [--published <folder>]

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
          --format <format>       text for people; json or sarif for programs, on
                                  standard output. (values: text, json, sarif; default:
                                  text)
          --language <language>   The language of messages. (default: from LC_ALL,
                                  LC_MESSAGES or LANG) (values: en, zh)
          --published <folder>    A published copy, to be checked instead of the
                                  records.
          --version               Show the version.
          -h, --help              Show help information.


        """)
    #expect(run.status == 0)
  }

  @Test("Help of templates says what a listing is good for")
  func helpOfTemplates() throws {
    let run = try Command.run(["templates", "--help"], in: here)
    #expect(
      run.output == """
        OVERVIEW: List the names that templates may use, check templates, or copy one
        to change it.

        Each template renders one view; a view's fields are the names that may stand in
        it, with their kinds, how they are written and what they mean. Any other name
        is an error. The program has all templates in itself; a file of the same path
        in the templates folder takes the place of its own.

        With --format html it is the style guide: sizes, spaces, colours and parts that
        the templates use.

        Examples:
          minglu templates
          minglu templates --format markdown
          minglu templates --format html > styleguide.html
          minglu templates --check
          minglu templates --copy content.html

        USAGE: minglu templates [--format <format>] [--check] [--copy <path> ...] [--templates <folder>] [--language <language>]

        OPTIONS:
          --format <format>       text for people; json for programs; markdown for
                                  documentation; html for the style guide. (values:
                                  text, json, markdown, html; default: text)
          --check                 Check the templates and say whose they are, without
                                  the records.
          --copy <path>           Copy one of the program's own files to the templates
                                  folder; may be given several times.
          --templates <folder>    Templates and assets that take the place of the
                                  program's own, file by file. (default: templates, if
                                  it is there)
          --language <language>   The language of messages. (default: from LC_ALL,
                                  LC_MESSAGES or LANG) (values: en, zh)
          --version               Show the version.
          -h, --help              Show help information.


        """)
    #expect(run.status == 0)
  }

  @Test("The version is a line of its own")
  func version() throws {
    let run = try Command.run(["--version"], in: here)
    #expect(run.output == "0.1.0\n")
    #expect(run.status == 0)
  }
}
