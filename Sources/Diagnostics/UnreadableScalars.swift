extension Unicode.Scalar {
  /// Controls, what stands for nothing or is not to be seen (soft hyphens, fillers, marks of direction, tags), private use, and
  /// what is no character at all. Selectors of variants pass: names have rare characters that need them,
  /// and so does what is written in Mongolian.
  @inlinable
  package var isUnreadable: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2800, 0x3164: true
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFF: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0x10FFFF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
