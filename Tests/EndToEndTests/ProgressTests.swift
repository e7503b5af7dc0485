import Diagnostics
import Testing

@testable import minglu

@Suite("The line that says what a long run is doing")
struct ProgressTests {
  private var line = ProgressLine(language: .english)

  @Test("A quick run stays quiet, and leaves nothing to clear")
  mutating func quickRun() {
    let last = ProgressLine.patience - .nanoseconds(1)
    #expect(line.step(Catalogue.readingRecords, elapsed: .zero) == nil)
    #expect(line.count(1, of: 2, elapsed: last) == nil)
    #expect(line.count(1, of: 2, elapsed: last) == nil)
    #expect(line.clear() == nil)
  }

  @Test("A long one says what it does, each text in the place of the one before")
  mutating func longRun() {
    let start = ProgressLine.patience
    #expect(line.step(Catalogue.checkingRecords, elapsed: start) == "\r\u{1B}[Kchecking the records…")
    #expect(line.count(1, of: 300, elapsed: start + ProgressLine.interval) == "\r\u{1B}[Kpublishing 1 of 300 files…")
  }

  @Test("A text stays long enough to be read; the files done meanwhile are counted")
  mutating func interval() {
    let start = ProgressLine.patience
    #expect(line.count(1, of: 300, elapsed: start) == "\r\u{1B}[Kpublishing 1 of 300 files…")
    for _ in 2...200 {
      #expect(line.count(1, of: 300, elapsed: start + ProgressLine.interval - .nanoseconds(1)) == nil)
    }
    #expect(line.count(1, of: 300, elapsed: start + ProgressLine.interval) == "\r\u{1B}[Kpublishing 201 of 300 files…")
  }

  @Test("It is cleared once, and speaks the run's language")
  mutating func clearing() {
    var line = ProgressLine(language: .chinese)
    #expect(line.count(1, of: 9, elapsed: .seconds(3)) == "\r\u{1B}[K正在发布第1个文件，共9个……")
    #expect(line.clear() == "\r\u{1B}[K")
    #expect(line.clear() == nil)
  }

  @Test("The files of each publication of a run are counted by themselves")
  mutating func publications() {
    let start = ProgressLine.patience
    #expect(line.count(300, of: 300, elapsed: start) == "\r\u{1B}[Kpublishing 300 of 300 files…")
    line.begin()
    #expect(line.count(1, of: 300, elapsed: start + ProgressLine.interval) == "\r\u{1B}[Kpublishing 1 of 300 files…")
  }
}
