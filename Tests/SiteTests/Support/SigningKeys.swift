import Signatures

/// Key pairs of RFC 8032, section 7.1, in the form that OpenSSL gives them.
enum SigningKeys {
  static var first: SigningKey {
    get throws { try key("MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7") }
  }
  static var second: SigningKey {
    get throws { try key("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g") }
  }

  private static func key(_ der: String) throws -> SigningKey {
    let pem = "-----BEGIN PRIVATE KEY-----\n\(der)\n-----END PRIVATE KEY-----\n"
    return try SigningKey(pem: Array(pem.utf8), shownAs: "key.pem")
  }
}
