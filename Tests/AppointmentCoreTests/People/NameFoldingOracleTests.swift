import Foundation
import Testing

@testable import AppointmentCore

/// Foundation knows Unicode's own folding; where the table says otherwise, it is listed.
@Suite struct NameFoldingOracleTests {
  private static let letters: [Character] =
    ([0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>])
    .joined().compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic).map(Character.init)

  @Test func `letters that Foundation takes the marks from are read as it reads them`() {
    let locale = Locale(identifier: "en_US_POSIX")
    var compared = 0
    for letter in Self.letters {
      let folded = String(letter)
        .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: locale).lowercased()
      guard folded.utf8.allSatisfy({ (97...122).contains($0) }) else { continue }
      compared += 1
      #expect(NameFolding.fold(String(letter)) == folded, "\(letter)")
    }
    #expect(compared > 450)
  }

  @Test func `letters of their own are read as ICU writes them in ASCII, but for a short list`()
    throws
  {
    var differing: [Character: String] = [:]
    var compared = 0
    for letter in Self.letters {
      let transform = StringTransform("Latin-ASCII")
      let written = try #require(String(letter).applyingTransform(transform, reverse: false))
        .lowercased()
      guard written.utf8.allSatisfy({ (97...122).contains($0) }) else { continue }
      compared += 1
      let folded = NameFolding.fold(String(letter))
      if folded != written { differing[letter] = "\(written) → \(folded)" }
    }
    #expect(compared > 600)
    // ICU writes kra as q; in names it is the k of Kalaallisut.
    #expect(differing == ["ĸ": "q → k"])
  }
}
