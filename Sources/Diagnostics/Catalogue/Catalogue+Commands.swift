/// What help says of every command.
extension Catalogue {
  package enum Command {
    package static let minglu = CommandText(
      Wording(en: "Publishes an official register from a folder of records.", zh: "把一个文件夹的记录发布成正式名录。"),
      discussion: Wording(
        en: """
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
        zh: """
          示例：
            minglu new registry                新建一个名录
            minglu status                      查看名录的现状
            minglu serve                       边填记录边看网站
            minglu check                       检查content文件夹中的错误
            minglu build                       检查，然后发布到public文件夹
            minglu build --as-of 2026-12-01    按这一天的情况发布
            minglu assemble shard-*            合并多台机器生成的分片
            minglu diff                        查看发布会带来哪些变化
            minglu import 表格.xlsx            把电子表格导入content文件夹
            minglu export --xlsx 名录.xlsx     把公布的内容导出为工作簿
            minglu plaques --all               制作带二维码的牌匾
            minglu rollback                    退回上一次发布
            minglu sign --key 私钥.pem public  给已发布的内容签名
            minglu verify copy                 核对副本，不需要联网
            minglu proof PD-0001-2026 public   证明某项认定已记入公开日志
            minglu explain missing-outcome     查看某个检查项的说明
            minglu templates                   列出模板可以使用的名称

          退出状态：
            0   完成
            1   记录有错误，或所检查的副本有问题
            2   无法运行：文件夹、文件或发布位置有问题
            64  用法错误
          """))

    package static let build = CommandText(
      Wording(en: "Check the records and publish the site.", zh: "检查记录，发布网站。"),
      discussion: Wording(
        en: """
          While there is an error nothing is published. Otherwise the whole site is made beside the last one and takes its \
          place in a single step.

          What was published stays: the register is held against the last publication, and what vanished from it or changed \
          in its past must be admitted in corrections.csv. A change of more than a fifth of the brands wants --yes.

          With --shard, one of several machines makes its share of the files. The folder that it makes is no publication; \
          minglu assemble joins all of them into one.

          Examples:
            minglu build
            minglu build --as-of 2026-12-01 --output /srv/register
            minglu build --district 310115    to public-districts/310115: its own site
            minglu build --all-districts      to public and public-districts: all sites
            minglu build --output site --previous /srv/register
            minglu build --strict --format json > build.json
            minglu build --sign minglu-key.pem
            minglu build --shard 2/4 --output shard-2
          """,
        zh: """
          只要有一个错误，就什么也不发布。没有错误时，先在另一个文件夹里生成整个网站，再一次性替换现有的网站。

          已公布的内容不得擅自改动：发布前先与上一次发布核对，有内容消失或者过去的内容改变的，都要在corrections.csv中登记更正。将改动或消失的品牌超过五分之一的，须加--yes。

          加--shard时，多台机器各生成其中一部分文件。这样得到的文件夹还不是发布内容，须用minglu assemble把各部分合并。

          示例：
            minglu build
            minglu build --as-of 2026-12-01 --output /srv/register
            minglu build --district 310115    一个区的网站，到public-districts/310115
            minglu build --all-districts      全市和各区的网站
            minglu build --output site --previous /srv/register
            minglu build --strict --format json > build.json
            minglu build --sign minglu-key.pem
            minglu build --shard 2/4 --output shard-2
          """))

    package static let assemble = CommandText(
      Wording(en: "Join shards, and publish the site.", zh: "合并分片，发布网站。"),
      discussion: Wording(
        en: """
          Takes all shards that minglu build --shard made, and publishes what an undivided build would, byte for byte. The \
          records are checked and held against the last publication as build does it; the files are taken from the shards, \
          each one only if it is as it was built. The day is the shards' own. Shards of other records, templates, days or \
          programs are refused.

          Examples:
            minglu assemble shard-1 shard-2 shard-3 shard-4
            minglu assemble shard-* --output /srv/register
            minglu assemble shard-* --output site --previous /srv/register
          """,
        zh: """
          把minglu build --shard生成的全部分片合并发布，与不分片的发布逐字节相同。与build一样检查记录、与上一次发布核对；文件取自各分片，与生成时一致的才采用。\
          日期以分片的为准。分片来自不同的记录、模板、日期或程序的，不予合并。

          示例：
            minglu assemble shard-1 shard-2 shard-3 shard-4
            minglu assemble shard-* --output /srv/register
            minglu assemble shard-* --output site --previous /srv/register
          """))

    package static let check = CommandText(
      Wording(en: "Check the records and the templates; publish nothing.", zh: "检查记录和模板，不发布。"),
      discussion: Wording(
        en: """
          Every problem of every file is reported in one run: where it is, what is wrong and what to do. With --published, a \
          published copy is checked instead: that every file is as it was published, and that it is not out of date.

          What was published must not change silently: the records in content are held against what stands in public, those \
          of another folder against what --output or --previous names, and without either against nothing.

          Examples:
            minglu check
            minglu check --language zh
            minglu check --strict --format sarif > minglu.sarif
            minglu check --published /srv/register
          """,
        zh: """
          一次列出所有文件的所有问题：在哪里、哪里不对、怎么处理。加--published时改为检查已发布的副本：每个文件是否与发布时一致，是否已经过期。

          已公布的不得擅自改动：content中的记录与public中现有的内容核对；--content指定其他文件夹的，用--output或--previous指明了才核对。

          示例：
            minglu check
            minglu check --language zh
            minglu check --strict --format sarif > minglu.sarif
            minglu check --published /srv/register
          """))

    package static let diff = CommandText(
      Wording(en: "Show what a build would change, as an official reads it.", zh: "查看发布会带来哪些变化。"),
      discussion: Wording(
        en: """
          Brands by what becomes of them, institutions fact by fact, results, announcements, corrections, then the files. \
          Nothing is published.

          Examples:
            minglu diff
            minglu diff --as-of 2026-12-15 --language zh
            minglu diff --format html > signoff.html  a sheet to print and sign
            minglu diff --previous copy --paths       A, M or D, digest, path
          """,
        zh: """
          依次列出品牌的去向、机构信息的逐项改动、遴选结果、公告、更正，最后是文件。不发布任何内容。

          示例：
            minglu diff
            minglu diff --as-of 2026-12-15 --language zh
            minglu diff --format html > 审签单.html  可以打印签字的审签单
            minglu diff --previous copy --paths      只列文件，供同步程序使用
          """))

    package static let importing = CommandText(
      Wording(en: "Bring spreadsheets into the records.", zh: "把电子表格导入记录。"),
      discussion: Wording(
        en: """
          Reads XLSX and CSV: finds the row of headings, tells tables by their columns (institutions, brands, programmes, \
          results, revocations, adverse records) and records by district, and shows the difference as diff does. Rows that \
          are there keep their order, and columns that are not known stay. Nothing is removed, and nothing is written \
          without --write.

          Every cell that gives reason to doubt it is reported with sheet, column and row. Headings that are not known are \
          mapped by a table of two columns, 表头 and 列. With --district records that name none are that \
          district's, and those of another one are errors; --cycle is the same for results, which name their cycle in a \
          column 年度.

          Examples:
            minglu import 浦东2026.xlsx
            minglu import 浦东2026.xlsx --district 310115 --write
            minglu import 结果.xlsx --cycle 2026 --mapping 对照.csv
          """,
        zh: """
          读取XLSX和CSV：找到列名所在的行，按列认出是哪种表（机构、品牌、培训项目、遴选结果、撤销、不良记录），把记录归入所属的区，并像diff那样列出变化。\
          已有的行次序不变，不认识的列保持原样。不删除任何内容；不加--write就不写入。

          凡有疑问的单元格都会列出，写明所在的工作表、列和行。程序不认识的列名，用对照表指明；对照表有两列，列名为“表头”和“列”。加--district时，没有写明所属区的记录都归入该区，\
          写明是其他区的按错误处理；遴选结果的年度写在“年度”列，加--cycle时同样如此。

          示例：
            minglu import 浦东2026.xlsx
            minglu import 浦东2026.xlsx --district 310115 --write
            minglu import 结果.xlsx --cycle 2026 --mapping 对照.csv
          """))

    package static let export = CommandText(
      Wording(en: "Write the register as a workbook.", zh: "把名录导出为工作簿。"),
      discussion: Wording(
        en: """
          Writes what is published on the day, and nothing later: brands with their standing and periods, institutions, \
          programmes, revocations, results, corrections, a sheet each. Every cell is text: no code becomes a number and \
          nothing is run as a formula. The same records give the same bytes.

          Examples:
            minglu export --xlsx register.xlsx
            minglu export --xlsx 2026-12-01.xlsx --as-of 2026-12-01
            minglu export --xlsx pudong.xlsx --district 310115
          """,
        zh: """
          导出截至当天公布的内容，日期更晚的不导出：品牌及其状态和有效期、机构、培训项目、撤销、遴选结果、更正，各占一个工作表。单元格都是文本：代码不会变成数字，\
          也不会当作公式运行。记录相同，导出的文件就逐字节相同。

          示例：
            minglu export --xlsx 名录.xlsx
            minglu export --xlsx 2026-12-01.xlsx --as-of 2026-12-01
            minglu export --xlsx 浦东.xlsx --district 310115
          """))

    package static let plaques = CommandText(
      Wording(en: "Make plaques with QR codes for brands in force.", zh: "为在有效期内的品牌制作带二维码的牌匾。"),
      discussion: Wording(
        en: """
          Writes plaques.html, a sheet to print with a page for each brand, and for each of them the code of the award's own \
          address as PNG for screens and SVG for print: <brand>-<cycle>.png and .svg.

          The address never changes. When the award ends its page says so, and what holds instead.

          Examples:
            minglu plaques PD-0001 PD-0002
            minglu plaques --district 310115 --output plaques-pudong
            minglu plaques --all --as-of 2026-12-01
          """,
        zh: """
          生成plaques.html，供打印，每个品牌一页；并为每个品牌生成认定页面网址的二维码，屏幕显示用PNG，印刷用SVG，文件名为“品牌编号-年度”。

          二维码中的网址不会改变。认定结束后，那个页面会说明认定已经结束和现在的情况。

          示例：
            minglu plaques PD-0001 PD-0002
            minglu plaques --district 310115 --output plaques-pudong
            minglu plaques --all --as-of 2026-12-01
          """))

    package static let rollback = CommandText(
      Wording(en: "Return to the publication before.", zh: "退回上一次发布。"),
      discussion: Wording(
        en: """
          The publication that stands and the one before it, which build keeps, change places in a single step; a second \
          rollback undoes the first. Where the folder is gone, the one that is kept takes its place. The records are left as \
          they are: mend them before the next build.

          Examples:
            minglu rollback
            minglu rollback --output /srv/register
          """,
        zh: """
          把现在的发布内容与保留的上一次发布一次性对调；再退回一次，就恢复原状。发布文件夹丢失的，把保留的那一次放回原处。记录不会改动：请在下次发布前改正。

          示例：
            minglu rollback
            minglu rollback --output /srv/register
          """))

    package static let sign = CommandText(
      Wording(en: "Sign a publication.", zh: "给已发布的内容签名。"),
      discussion: Wording(
        en: """
          Writes SHA256SUMS.sig, the Ed25519 signature of SHA256SUMS, which has the digest of every file. Every file is read \
          first: what is not as it was published is not signed. The next publication wants a signature of its own; build --sign \
          makes it at once.

          Examples:
            openssl genpkey -algorithm ed25519 -out minglu-key.pem
            openssl pkey -in minglu-key.pem -pubout -out content/public-key.pem
            minglu sign --key minglu-key.pem public
          """,
        zh: """
          写出SHA256SUMS.sig，即清单SHA256SUMS的Ed25519签名；清单中有每个文件的摘要。签名前先读取每个文件，与发布时不一致的不签。每次发布都要重新签名，\
          用build --sign可以在发布时一并签名。

          示例：
            openssl genpkey -algorithm ed25519 -out minglu-key.pem
            openssl pkey -in minglu-key.pem -pubout -out content/public-key.pem
            minglu sign --key minglu-key.pem public
          """))

    package static let verify = CommandText(
      Wording(en: "Check a copy of a publication against the public key.", zh: "用公钥核对已发布内容的副本。"),
      discussion: Wording(
        en: """
          Needs nothing but the copy and the key: that SHA256SUMS.sig signs SHA256SUMS, that every file is as the list says, \
          and that nothing else is there. Each file that is missing, changed or added is named. A copy on a web server is \
          fetched into a folder first.

          The log in log/ is checked with it: that its entries are those of its checkpoint, and what they tell is what the \
          publication's data tell. With --since, that it begins with what a checkpoint stood for that was kept: nothing was \
          altered since. With --proof, a proof that was saved from an award's page is checked, without a copy; with --names \
          also that the names are those of its entry.

          Examples:
            minglu verify copy --public-key public-key.pem
            minglu verify copy --public-key public-key.pem --since checkpoint-2026
            minglu verify --proof PD-0001-2026.tlog-proof --public-key public-key.pem
            minglu verify --proof PD-0001-2026.tlog-proof --names PD-0001-2026.names
          """,
        zh: """
          只需要副本和公钥：核对SHA256SUMS.sig是不是SHA256SUMS的签名，每个文件是否与清单一致，有没有多出的文件。缺少、改动、多出的文件逐个列出。\
          网站上的副本要先下载到文件夹里。

          一并核对log文件夹中的公开日志：条目与检查点是否相符，与公布的数据是否一致。加--since时，还核对日志的开头部分是否与所存检查点当时的内容相同，即此后有没有改写。\
          加--proof时，不用副本，核对从认定页面保存的收录证明；再加--names，还核对名称是不是该条目的。

          示例：
            minglu verify copy --public-key public-key.pem
            minglu verify copy --public-key public-key.pem --since checkpoint-2026
            minglu verify --proof PD-0001-2026.tlog-proof --public-key public-key.pem
            minglu verify --proof PD-0001-2026.tlog-proof --names PD-0001-2026.names
          """))

    package static let proof = CommandText(
      Wording(en: "Write the proof that an award is in the public log.", zh: "生成某项认定已记入公开日志的证明。"),
      discussion: Wording(
        en: """
          The same text that an award's page shows: the log's entry, the hashes that lead from it to the log's checkpoint, and \
          the checkpoint. minglu verify --proof checks it without the publication.

          The entry says no names, only their salted digest. With --names, who holds the records writes the names and the \
          salt, which opens this entry and no other, to be shown with the proof; minglu verify --names checks them.

          Examples:
            minglu proof PD-0001-2026 public > PD-0001-2026.tlog-proof
            minglu proof PD-0001-2026 public --names > PD-0001-2026.names
          """,
        zh: """
          与认定页面给出的文本相同：日志条目、从条目推到检查点的各个摘要、检查点。用minglu verify --proof核对，不需要整份发布内容。

          条目中没有名称，只有加盐的摘要。保管记录的人可以用--names写出名称和盐，与证明一起出示；这份盐只对应这一个条目。对方用minglu verify --names核对。

          示例：
            minglu proof PD-0001-2026 public > PD-0001-2026.tlog-proof
            minglu proof PD-0001-2026 public --names > PD-0001-2026.names
          """))

    package static let serve = CommandText(
      Wording(
        en: "Show the site in a browser while records are written; publish nothing.", zh: "在浏览器中边填记录边看网站，不发布。"),
      discussion: Wording(
        en: """
          Every page is marked as a preview and shows itself anew when a record or a template changes; where records have \
          errors, the page says which. Another day can be chosen in the page, also one to come. Only this machine can reach \
          it, unless --host says otherwise: it shows what is not published yet. Ctrl-C ends it.

          Examples:
            minglu serve
            minglu serve --as-of 2026-12-15 --port 8080
            minglu serve --district 310115
          """,
        zh: """
          每页都标明是预览，记录或模板一有改动，页面自动更新；记录有错误时，页面会说明是哪些。可以在页面上另选日期，包括将来的日期。预览会显示尚未公布的内容，\
          所以除非用--host另行指定，只有本机能看到。按Ctrl-C结束。

          示例：
            minglu serve
            minglu serve --as-of 2026-12-15 --port 8080
            minglu serve --district 310115
          """))

    package static let status = CommandText(
      Wording(en: "Show where the register stands and what comes next.", zh: "查看名录的现状和接下来的事项。"),
      discussion: Wording(
        en: """
          Cycles and how far they are, the next days on which something changes, bars, brands in force by district and level, \
          and what is still to be done. It looks past the day that is shown: keep it to those who keep the register.

          Examples:
            minglu status
            minglu status --as-of 2028-01-01 --language zh
            minglu status --format json
          """,
        zh: """
          列出各遴选年度进行到哪一步、接下来哪些日子有变化、不得申报的机构、各区各级在有效期内的品牌，以及还没有办完的事。其中有尚未公布的内容，只供维护名录的人查看。

          示例：
            minglu status
            minglu status --as-of 2028-01-01 --language zh
            minglu status --format json
          """))

    package static let explain = CommandText(
      Wording(
        en: "Explain a finding: what it means, why it is made and how it is mended.", zh: "说明检查项：是什么意思、为什么要查、怎么处理。"),
      discussion: Wording(
        en: """
          The id is the word in brackets behind a finding's message. Without an id, all are explained.

          Examples:
            minglu explain missing-outcome
            minglu explain --language zh
            minglu explain --format markdown --language zh > docs/diagnostics.md
          """,
        zh: """
          检查项就是提示末尾方括号里的词。不写检查项，就说明全部。

          示例：
            minglu explain missing-outcome
            minglu explain --language zh
            minglu explain --format markdown --language zh > docs/diagnostics.md
          """))

    package static let templates = CommandText(
      Wording(
        en: "List the names that templates may use, check templates, or copy one to change it.",
        zh: "列出模板可以使用的名称，检查模板，或复制一个来修改。"),
      discussion: Wording(
        en: """
          Each template renders one view; a view's fields are the names that may stand in it, with their kinds, how they \
          are written and what they mean. Any other name is an error. The program has all templates in itself; a file of the \
          same path in the templates folder takes the place of its own.

          With --format html it is the style guide: sizes, spaces, colours and parts that the templates use.

          Examples:
            minglu templates
            minglu templates --format markdown
            minglu templates --format html > styleguide.html
            minglu templates --check
            minglu templates --copy content.html
          """,
        zh: """
          每个模板对应一个视图，视图的字段就是模板中可以使用的名称；这里列出各字段的种类、写法和含义。使用其他名称都是错误。程序自带全部模板，模板文件夹中路径相同的文件代替自带的。

          加--format html时生成样式说明：模板所用的字号、间距、颜色和部件。

          示例：
            minglu templates
            minglu templates --format markdown
            minglu templates --format html > styleguide.html
            minglu templates --check
            minglu templates --copy content.html
          """))

    package static let commands = CommandText(
      Wording(en: "Write the page of docs/ that tells of every command.", zh: "写出docs/中说明全部命令的页面。"),
      discussion: Wording(
        en: """
          Examples:
            minglu commands --language zh > docs/commands.md
          """,
        zh: """
          示例：
            minglu commands --language zh > docs/commands.md
          """))
  }
}
