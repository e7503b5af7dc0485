import Registry

@testable import Site

extension LinkedData {
  /// With the institution's brands as they stand in the register.
  func text(of institution: Institution) -> String {
    text(of: institution, with: institution.brands.map { register.brands[$0] })
  }
}
