/// How a text says that something of it must still be written: `【待填写：公告正文】`.
package enum Placeholder {
  /// With what one begins, wherever it stands.
  package static let mark = "【待填写"
}
