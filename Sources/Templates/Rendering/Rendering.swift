/// One rendering under way: the output so far and the values that stand in the sections that are open.
struct Rendering {
  /// The instructions of a section.
  typealias Body = Range<Int>

  var output: [UInt8]
  private var frames: [Frame] = []

  init(output: [UInt8]) {
    self.output = output
  }

  mutating func render(_ body: Body, pushing frame: Frame) {
    frames.append(frame)
    frames.removeLast()
  }
}
