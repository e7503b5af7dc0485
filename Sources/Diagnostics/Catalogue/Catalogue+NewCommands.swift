/// What help says of `minglu new` and its subcommands.
extension Catalogue.Command {
  package static let new = CommandText(
    Wording(en: "Make a register, or a new file of one.", zh: "建立名录，或者名录中的新文件。"),
    discussion: Wording(
      en: """
        On a terminal, what no option answers is asked. Nothing that stands is overwritten, and nothing is written that \
        would bring in an error.

        Examples:
          minglu new registry
          minglu new cycle 2028
          minglu new announcement notice-2028 --title 关于开展2028年遴选的通知
        """,
      zh: """
        在终端中运行时，没有用选项给出的内容会逐项询问。已有的文件不会覆盖；会带来错误的内容不写入。

        示例：
          minglu new registry
          minglu new cycle 2028
          minglu new announcement notice-2028 --title 关于开展2028年遴选的通知
        """))

  package static let newRegistry = CommandText(
    Wording(en: "Make the records of a new register.", zh: "新建一个名录的记录。"),
    discussion: Wording(
      en: """
        Examples:
          minglu new registry
          minglu new registry --city 杭州市 \\
            --base-url https://minglu.example.gov.cn/ \\
            --district 330102=上城区 --district 330105=拱墅区
        """,
      zh: """
        示例：
          minglu new registry
          minglu new registry --city 杭州市 \\
            --base-url https://minglu.example.gov.cn/ \\
            --district 330102=上城区 --district 330105=拱墅区
        """))

  package static let newCycle = CommandText(
    Wording(en: "Make the folder of a new cycle.", zh: "建立新一轮遴选的文件夹。"),
    discussion: Wording(
      en: """
        Examples:
          minglu new cycle 2028
          minglu new cycle 2028 --opens 2028-07-03 --closes 2028-08-14
        """,
      zh: """
        示例：
          minglu new cycle 2028
          minglu new cycle 2028 --opens 2028-07-03 --closes 2028-08-14
        """))

  package static let newAnnouncement = CommandText(
    Wording(en: "Make the file of a new announcement.", zh: "建立新公告的文件。"),
    discussion: Wording(
      en: """
        Examples:
          minglu new announcement notice-2028 --title 关于开展2028年遴选的通知 \\
            --date 2028-06-20 --kind 通知
          minglu new announcement open-day --district 310115 --title 开放日
        """,
      zh: """
        示例：
          minglu new announcement notice-2028 --title 关于开展2028年遴选的通知 \\
            --date 2028-06-20 --kind 通知
          minglu new announcement open-day --district 310115 --title 开放日
        """))

  package static let newDistrict = CommandText(
    Wording(en: "Make the folder of a new district.", zh: "建立一个区的文件夹。"),
    discussion: Wording(
      en: """
        Examples:
          minglu new district 330106 --name 西湖区
        """,
      zh: """
        示例：
          minglu new district 330106 --name 西湖区
        """))

  package static let newInstitution = CommandText(
    Wording(en: "Add an institution to a district's table.", zh: "在区的机构表中增加一家机构。"),
    discussion: Wording(
      en: """
        The table keeps its encoding, its line ends and the order of its columns. Close it in the spreadsheet first.

        Examples:
          minglu new institution 52310115MJXY004570 --district 310115 \\
            --name 某某职业技能培训学校 --kind 民办职业技能培训机构 \\
            --address 某某路1号 --permit 人社民310115001号
        """,
      zh: """
        表格的编码、换行方式和各列次序都不变。请先在表格软件中关闭该表格。

        示例：
          minglu new institution 52310115MJXY004570 --district 310115 \\
            --name 某某职业技能培训学校 --kind 民办职业技能培训机构 \\
            --address 某某路1号 --permit 人社民310115001号
        """))
}
