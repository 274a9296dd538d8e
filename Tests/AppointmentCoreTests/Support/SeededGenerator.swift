import Foundation

/// Random numbers that a seed repeats (SplitMix64). The seed is printed; set BALIE_TEST_SEED to it
/// and the same cases run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  let seed: UInt64

  init(_ test: String = #function) {
    seed =
      ProcessInfo.processInfo.environment["BALIE_TEST_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: 0..<1_000_000_000)
    state = seed
    print("seed \(seed): \(test)")
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A text of any scalars, mostly from the scripts the office meets and the signs that join them.
  mutating func text(longest: Int = 24) -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0xA0...0x24F, 0x300...0x36F, 0x400...0x4FF, 0x600...0x6FF, 0x1200...0x137F,
      0x2000...0x206F, 0x1100...0x11FF, 0xAC00...0xAD00, 0x0...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...longest, using: &self) {
      let block = blocks[Int.random(in: 0..<blocks.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}
