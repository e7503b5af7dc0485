import Registry
import Templates

/// A line of a district's name on the map.
struct DistrictTileLineView: TemplateView {
  var text: String
  var y: Int

  static let viewName = "district_tile_line"
  static let fields: [Field<DistrictTileLineView>] = [
    .text("text", "at most three characters of the name") { $0.text },
    .number("y", "its base line") { $0.y },
  ]
}

/// A district on the map.
struct DistrictTileView: TemplateView {
  var tile: DistrictMap.Tile
  var district: DistrictView

  static let viewName = "district_tile"
  static let fields: [Field<DistrictTileView>] = [
    .text("href", "the district's list") { $0.district.href },
    .text("name", "its name") { $0.district.district.name },
    .text("short_name", "its name without 区, 新区 and the like") {
      Strings.shortName(ofDistrict: $0.district.district.name)
    },
    .number("city", "its city brands in force") { $0.district.city },
    .number("local", "its district brands in force") { $0.district.local },
    .number("total", "all its brands in force") { $0.district.city + $0.district.local },
    .number("x", "its left edge") { $0.tile.x },
    .number("y", "its upper edge") { $0.tile.y },
    .number("middle", "half way between left and right") { $0.tile.x + DistrictMap.side / 2 },
    .list("lines", "its name as it fits into the tile: on one line, or on two") { $0.lines },
    .number("name_y", "the base line of a name on one line") { $0.tile.y + 26 },
    .number("total_y", "the base line of its count") { $0.tile.y + ($0.lines.count == 1 ? 50 : 57) },
    .number("side", "its length and height") { _ in DistrictMap.side },
  ]

  private var lines: [DistrictTileLineView] {
    let lines = Strings.tileLines(ofDistrict: district.district.name)
    return zip(lines, lines.count == 1 ? [26] : [19, 38]).map { DistrictTileLineView(text: $0, y: tile.y + $1) }
  }
}

/// The districts as tiles that lie to each other as the districts do.
struct DistrictMapView: TemplateView {
  var map: DistrictMap
  var districts: [DistrictView]

  init(_ districts: [DistrictView]) {
    self.districts = districts
    map = DistrictMap(districts.map(\.district))
  }

  static let viewName = "district_map"
  static let fields: [Field<DistrictMapView>] = [
    .number("width", "its width in units of the picture") { _ in DistrictMap.columns * DistrictMap.pitch },
    .number("height", "its height") { $0.map.height },
    .list("tiles", "the districts in code order") { view in
      view.map.tiles.map { DistrictTileView(tile: $0, district: view.districts[$0.district]) }
    },
  ]
}
