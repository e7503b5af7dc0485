import Testing
import Vocabulary

@testable import Records

@Suite("Where records lie in the content tree")
struct ContentPathTests {
  @Test(
    "What a path holds is found again at that path",
    arguments: [
      (.registry, "registry.yaml"), (.publicKey, "public-key.pem"), (.revocations, "revocations.csv"),
      (.adverseRecords, "adverse-records.csv"), (.waivers, "waivers.csv"), (.corrections, "corrections.csv"),
      (.cycle(id: "2026"), "cycles/2026/cycle.yaml"), (.results(cycle: "2026"), "cycles/2026/results.csv"),
      (.district(code: "310115"), "districts/310115/district.yaml"),
      (.institutions(district: "310115"), "districts/310115/institutions.csv"),
      (.brands(district: "310115"), "districts/310115/brands.csv"),
      (.programmes(district: "310115"), "districts/310115/programmes.csv"),
      (
        .profile(district: "310115", uscc: "91310115MA1K3YJ12C"),
        "districts/310115/institutions/91310115MA1K3YJ12C.md"
      ),
      (.announcement(district: nil, slug: "results"), "announcements/results.md"),
      (.announcement(district: "310115", slug: "results"), "districts/310115/announcements/results.md"),
      (.page(slug: "about"), "pages/about.md"),
    ] as [(ContentPath, String)])
  func places(kind: ContentPath, path: String) {
    #expect(kind.path == path)
    #expect(ContentPath(path) == kind)
  }
}
