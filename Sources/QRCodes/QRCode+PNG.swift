import CPNG

extension QRCode {
  /// Pixels on a side of a module in the PNG image.
  static let scale = 12

  /// The code as a PNG image of two colours for screens, 12 pixels a module, the quiet zone included; nil where libpng
  /// refuses.
  package var png: [UInt8]? {
    let size = (side + 2 * Self.quietZone) * Self.scale
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    image.width = png_uint_32(size)
    image.height = png_uint_32(size)
    image.format = PNG_FORMAT_FLAG_COLORMAP | PNG_FORMAT_FLAG_COLOR
    image.colormap_entries = 2
    defer { png_image_free(&image) }
    let pixels = pixels(size: size)
    let colours: [UInt8] = [255, 255, 255, 0, 0, 0]
    var count = 0
    guard png_image_write_to_memory(&image, nil, &count, 0, pixels, 0, colours) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    guard png_image_write_to_memory(&image, &bytes, &count, 0, pixels, 0, colours) != 0 else { return nil }
    return Array(bytes.prefix(count))
  }

  /// The number of each pixel's colour, row by row: 0 is white, 1 is black.
  private func pixels(size: Int) -> [UInt8] {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(size * size)
    for y in 0..<size {
      for x in 0..<size {
        let isDark = isDark(x: x / Self.scale - Self.quietZone, y: y / Self.scale - Self.quietZone)
        pixels.append(isDark ? 1 : 0)
      }
    }
    return pixels
  }
}
