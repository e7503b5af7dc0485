import Registry
import Signatures
import Templates

/// The key with which publications are signed.
struct PublicKeyView: TemplateView {
  var key: VerificationKey

  static let viewName = "public_key"
  static let fields: [Field<PublicKeyView>] = [
    .text("pem", "the public key in PEM, as public-key.pem has it") { $0.key.pem },
    .text("fingerprint", "the SHA-256 digest of its DER form, in hexadecimal digits") { $0.key.fingerprint },
  ]
}

/// How a copy of the site is checked.
struct VerificationView: TemplateView {
  var frame: PageFrame
  var key: VerificationKey?
  /// Nil where no log is published with the site.
  var logName: String?

  static let viewName = "verification"
  static let fields: [Field<VerificationView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("root", "leads back to the root: empty or ../") { $0.frame.root },
    .number("depth", "how many folders the register's address has after the host") { $0.depth },
    .optionalView("key", "the key with which publications are signed, if there is one") {
      $0.key.map(PublicKeyView.init)
    },
    .optionalText("note_key", "that key as programs for C2SP notes want it, with the log's name") { view in
      view.logName.flatMap { name in view.key.map { $0.noteKey(named: name) } }
    },
  ]

  /// The address ends in a slash: `https://host/` has none, `https://host/a/b/` two.
  private var depth: Int { frame.site.info.baseURL.utf8.count { $0 == UInt8(ascii: "/") } - 3 }
}
