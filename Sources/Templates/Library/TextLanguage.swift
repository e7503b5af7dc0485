/// A language of the pages, by the name that HTML has for it.
@usableFromInline
package enum TextLanguage: String, CaseIterable, Sendable {
  case chinese = "zh-CN"
  case english = "en"

  /// As in `lang` and `hreflang`.
  package var tag: String { rawValue }
}
