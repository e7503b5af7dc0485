import Diagnostics
import Testing

@testable import Signatures

/// The second key pair of RFC 8032, section 7.1, in the form that OpenSSL gives it.
enum TestKey {
  static let privatePEM = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7
    -----END PRIVATE KEY-----

    """
  static let publicPEM = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=
    -----END PUBLIC KEY-----

    """
  /// Of the one byte 0x72.
  static let signature = """
    92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
    085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
    """
  /// `openssl pkey -pubin -outform DER | sha256sum`.
  static let fingerprint = "deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170"

  static func signing() throws -> SigningKey { try SigningKey(pem: Array(privatePEM.utf8), shownAs: "key.pem") }
}

@Suite("Keys as OpenSSL writes them")
struct KeyTests {
  @Test("A private key signs as RFC 8032 says, and its public half accepts that and nothing else")
  func vector() throws {
    let key = try TestKey.signing()
    let message: [UInt8] = [0x72]
    let signature = try key.signature(of: message)
    #expect(signature.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == TestKey.signature)
    #expect(key.verificationKey.accepts(signature, of: message))
    #expect(!key.verificationKey.accepts(signature, of: [0x73]))
    #expect(!key.verificationKey.accepts([], of: message))
    for index in [0, 31, 32, 63] {
      var other = signature
      other[index] ^= 1
      #expect(!key.verificationKey.accepts(other, of: message))
    }
  }

  @Test("A public key is read and written in one form")
  func publicKey() throws {
    let key = try #require(VerificationKey(pem: Array(TestKey.publicPEM.utf8)))
    #expect(key == (try TestKey.signing().verificationKey))
    #expect(key.pem == TestKey.publicPEM)
    #expect(key.fingerprint == TestKey.fingerprint)
    let windows = "saved by hand\r\n" + TestKey.publicPEM.split(separator: "\n").joined(separator: " \r\n") + "\r\n"
    #expect(VerificationKey(pem: Array(windows.utf8)) == key)
  }

  @Test("A key that a passphrase protects is told as such, with the way to take that off")
  func locked() {
    let text = TestKey.privatePEM.replacing("PRIVATE KEY", with: "ENCRYPTED PRIVATE KEY")
    let obstacle = #expect(throws: Obstacle.self) { try SigningKey(pem: Array(text.utf8), shownAs: "key.pem") }
    #expect(obstacle?.message.english == "a passphrase protects `key.pem`, and nobody is asked for it")
    #expect(obstacle?.message.chinese == "“key.pem”设有口令，签名时不能询问口令")
    #expect(obstacle?.solution.chinese.contains("openssl pkey -in key.pem -out minglu-key.pem") == true)
  }

  @Test("What is no key of this kind is refused, and nothing of it is shown")
  func refusals() throws {
    // An X25519 key differs in the last byte of the algorithm's number only.
    let exchange = TestKey.privatePEM.replacing("MC4CAQAwBQYDK2Vw", with: "MC4CAQAwBQYDK2Vu")
    for text in [
      "", "text", TestKey.publicPEM, exchange, TestKey.privatePEM.replacing("Kb7", with: "Kb="),
      String(TestKey.privatePEM.dropLast(30)),
    ] {
      let obstacle = #expect(throws: Obstacle.self) { try SigningKey(pem: Array(text.utf8), shownAs: "key.pem") }
      #expect(obstacle?.message.english == "`key.pem` is no Ed25519 private key in PEM")
    }
    for text in [
      "", TestKey.privatePEM, TestKey.publicPEM.replacing("K2Vw", with: "K2Vu"),
      TestKey.publicPEM.replacing("Zgw=", with: "Zgx="), TestKey.publicPEM.replacing("Zgw=", with: ""),
    ] {
      #expect(VerificationKey(pem: Array(text.utf8)) == nil)
    }
    #expect(VerificationKey.isPrivateKey(Array(TestKey.privatePEM.utf8)))
    #expect(!VerificationKey.isPrivateKey(Array(TestKey.publicPEM.utf8)))
  }
}
