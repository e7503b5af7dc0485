package import Registry
import Templates
import Vocabulary

/// Whose plaques are made: brands by id, all of a district, or all.
package enum PlaqueChoice: Hashable, Sendable {
  case brands([String])
  case district(String)
  case all
}

/// A plaque of a brand's award, with the address that its code opens.
package struct Plaque: Hashable, Sendable {
  /// Indices into the register's arrays.
  let brand: Int
  let cycle: Int
  package let brandID: String
  package let cycleID: String
  /// What its files are called, without an extension: `PD-0001-2026`.
  package let name: String
  /// The absolute address of the award's page.
  package let address: String
}

/// The plaques that can be made of a choice, and what stands in the way of the others.
package struct PlaqueSelection: Sendable {
  /// By brand id.
  package var plaques: [Plaque] = []
  /// Ids that are no brand's in force, or the code that is no district's, as they were given.
  package var refused: [String] = []

  /// A plaque says that a brand is in force, so there is one for those alone, of their latest award.
  package init(_ choice: PlaqueChoice, in register: PublishedRegister) {
    let inForce = register.brands.indices.filter { register.brands[$0].status.standing == .inForce }
    switch choice {
    case .all: add(inForce, of: register)
    case .district(let code):
      guard let district = register.districts.firstIndex(where: { $0.code == code }) else {
        refused = [code]
        return
      }
      add(inForce.filter { register.brands[$0].district == district }, of: register)
    case .brands(let ids):
      let wanted = Set(ids)
      let chosen = inForce.filter { wanted.contains(register.brands[$0].id) }
      add(chosen, of: register)
      let found = Set(chosen.map { register.brands[$0].id })
      refused = wanted.subtracting(found).sorted()
    }
  }

  private mutating func add(_ brands: [Int], of register: PublishedRegister) {
    for index in brands {
      let brand = register.brands[index]
      let cycle = register.cycles[brand.status.cycle]
      plaques.append(
        Plaque(
          brand: index, cycle: brand.status.cycle, brandID: brand.id, cycleID: cycle.id,
          name: "\(brand.id)-\(cycle.id)", address: register.info.baseURL + SitePath.award(brand, cycle)))
    }
  }
}

extension Site {
  /// The printable sheet, a page for each plaque, with the codes as images beside it: `<name>.svg`.
  package func plaqueSheet(_ plaques: [Plaque]) -> [UInt8] {
    var buffer: [UInt8] = []
    templates.plaques.render(composer.plaqueSheet(plaques), into: &buffer)
    return buffer
  }
}
