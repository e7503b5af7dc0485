import Registry

/// The districts as tiles that lie to each other as the districts do, on a picture 320 wide. Shanghai's have their places,
/// moved together to the upper left corner where there are few of them; any others follow below in code order.
struct DistrictMap {
  struct Tile {
    /// An index into the register's districts.
    var district: Int
    var x: Int
    var y: Int
  }

  static let pitch = 64
  static let side = 62
  static let columns = 5

  /// From north to south, each from west to east: 崇明; 嘉定, 宝山, 虹口, 杨浦; 青浦, 普陀, 静安, 黄浦, 浦东; 松江, 长宁, 徐汇;
  /// 金山, 闵行, 奉贤.
  private static let places: [String: (column: Int, row: Int)] = [
    "310151": (3, 0),
    "310114": (1, 1), "310113": (2, 1), "310109": (3, 1), "310110": (4, 1),
    "310118": (0, 2), "310107": (1, 2), "310106": (2, 2), "310101": (3, 2), "310115": (4, 2),
    "310117": (0, 3), "310105": (1, 3), "310104": (2, 3),
    "310116": (0, 4), "310112": (2, 4), "310120": (3, 4),
  ]

  /// In code order, which is the order by keyboard too.
  let tiles: [Tile]
  let height: Int

  init(_ districts: [District]) {
    let known = districts.compactMap { Self.places[$0.code] }
    let first = (column: known.map(\.column).min() ?? 0, row: known.map(\.row).min() ?? 0)
    var rows = known.map { $0.row - first.row + 1 }.max() ?? 0
    var column = 0
    tiles = districts.enumerated().map { index, district in
      if let place = Self.places[district.code] {
        return Tile(
          district: index, x: (place.column - first.column) * Self.pitch, y: (place.row - first.row) * Self.pitch)
      }
      defer { column = (column + 1) % Self.columns }
      if column == 0 { rows += 1 }
      return Tile(district: index, x: column * Self.pitch, y: (rows - 1) * Self.pitch)
    }
    height = rows * Self.pitch
  }
}
