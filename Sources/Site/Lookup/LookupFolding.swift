import Foundation

/// Names and codes as the lookup compares them. The script folds what is typed in the same way (`minglu.fold`); both are held
/// to the vectors in Tests/Browser/folding.txt.
///
/// NFKD, letters and digits only, in lower case: width, case, tone marks, brackets, blanks and hyphens make no difference.
enum LookupFolding {
  /// Appends the folded scalars of a text.
  static func fold(_ text: String, into scalars: inout [Unicode.Scalar]) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Han characters, most of all there is, are their own decomposition.
      case 0x4E00...0x9FFF, 0x61...0x7A, 0x30...0x39: scalars.append(scalar)
      case 0x41...0x5A: scalars.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
      case 0..<0x80: break
      default: foldRare(scalar, into: &scalars)
      }
    }
  }

  static func folded(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    fold(text, into: &scalars)
    return scalars
  }

  private static func foldRare(_ scalar: Unicode.Scalar, into scalars: inout [Unicode.Scalar]) {
    for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars where isLetterOrDigit(part) {
      // Some capitals are small letters with a mark, which is no letter.
      scalars += part.properties.lowercaseMapping.unicodeScalars.filter(isLetterOrDigit)
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }
}
