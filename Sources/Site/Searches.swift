import Algorithms
import Registry

extension Cycle {
  /// Where the results, which are in the order of the brands, name a brand by its index; nil where they do not.
  func index(ofResultFor brand: Int) -> Int? {
    let index = results.partitioningIndex { $0.brand >= brand }
    return index < results.count && results[index].brand == brand ? index : nil
  }

  /// What the results say of a brand, by its index; nil where they do not name it.
  func result(of brand: Int) -> CycleResult? { index(ofResultFor: brand).map { results[$0] } }
}
