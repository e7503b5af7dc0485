import Registry
import Templates

/// A district on the map.
struct DistrictTileView: TemplateView {
  var tile: DistrictMap.Tile
  var district: DistrictView

  static let viewName = "district_tile"
  static let fields: [Field<DistrictTileView>] = [
    .text("href", "the district's list") { $0.district.href },
    .text("name", "its name") { $0.district.district.name },
    .text("short_name", "its name without 区 or 新区") { Strings.shortName(ofDistrict: $0.district.district.name) },
    .number("city", "its city brands in force") { $0.district.city },
    .number("local", "its district brands in force") { $0.district.local },
    .number("total", "all its brands in force") { $0.district.city + $0.district.local },
    .number("x", "its left edge") { $0.tile.x },
    .number("y", "its upper edge") { $0.tile.y },
    .number("middle", "half way between left and right") { $0.tile.x + DistrictMap.side / 2 },
    .number("name_y", "the base line of its name") { $0.tile.y + 26 },
    .number("total_y", "the base line of its count") { $0.tile.y + 50 },
    .number("side", "its length and height") { _ in DistrictMap.side },
  ]
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
