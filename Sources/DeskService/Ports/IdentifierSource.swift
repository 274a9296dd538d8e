/// Where new identifiers come from: the shell's clock and randomness, or a training store's seed.
package protocol IdentifierSource: Sendable {
  /// An identifier that nothing has yet. `sequence` is the last entry of the journal, from which a
  /// training store derives it so that the same commands print the same bytes.
  func identifier(after sequence: Int, ordinal: Int) -> UInt128
}

/// Identifiers that follow from a seed and the journal's length alone.
package struct DerivedIdentifiers: IdentifierSource {
  private let seed: UInt64

  package init(seed: UInt64) { self.seed = seed }

  package func identifier(after sequence: Int, ordinal: Int) -> UInt128 {
    var mixer = SplitMix64(
      state: seed ^ UInt64(truncatingIfNeeded: sequence) &* 0x9E37_79B9_7F4A_7C15
        ^ UInt64(truncatingIfNeeded: ordinal) &* 0xD1B5_4A32_D192_ED03)
    let low = mixer.next()
    // The sequence stands in front, so that identifiers order as the journal does.
    return UInt128(UInt64(truncatingIfNeeded: sequence)) << 80
      | UInt128(UInt64(truncatingIfNeeded: ordinal) & 0xFFFF) << 64 | UInt128(low)
  }
}

/// Sebastiano Vigna's SplitMix64: a small generator whose numbers are the same everywhere.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
