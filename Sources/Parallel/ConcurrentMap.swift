import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of each element, in the order of the elements; the work is spread over the cores.
  ///
  /// A core takes `chunkSize` elements at a time: few where each is much work, many where each is little.
  package func concurrentMap<Result: Sendable>(
    chunkSize: Int = 64, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let chunkCount = (count + chunkSize - 1) / chunkSize
    guard chunkCount > 1 else { return map(transform) }
    let chunks = Mutex([[Result]](repeating: [], count: chunkCount))
    DispatchQueue.concurrentPerform(iterations: chunkCount) { chunk in
      let results = self[chunk * chunkSize..<Swift.min(count, (chunk + 1) * chunkSize)].map(transform)
      chunks.withLock { $0[chunk] = results }
    }
    return chunks.withLock { chunks in
      var results: [Result] = []
      results.reserveCapacity(count)
      // Each goes as soon as it is copied, so that the results are not all there twice.
      for chunk in chunks.indices {
        results += chunks[chunk]
        chunks[chunk] = []
      }
      return results
    }
  }
}
