// Writes Sources/AppointmentCore/People/NameFolding+Table.swift, the Latin letters that name search
// reads as plain ones. The core knows no Unicode normalisation, so it is done here, once:
//
//   swift Tests/Generators/name-folding.swift \
//     > Sources/AppointmentCore/People/NameFolding+Table.swift
//
// A letter is read as its compatibility decomposition without marks. Letters that Unicode does not
// take apart stand in `named`: what a Dutch keyboard would give for them.
import Foundation

let named: [Character: String] = [
  "ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
  "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e", "ǝ": "e", "ɛ": "e", "ɔ": "o", "ƙ": "k",
  "ɓ": "b", "ɗ": "d", "ƴ": "y", "ƀ": "b", "ƒ": "f", "ɣ": "g", "ɨ": "i", "ƶ": "z", "ȷ": "j",
  "ǿ": "o", "ǽ": "ae", "ǣ": "ae", "ŉ": "n", "ȝ": "y", "ɖ": "d", "ɫ": "l", "ɲ": "n", "ʃ": "s",
  "ʒ": "z", "ǯ": "z",
]
let blocks: [ClosedRange<UInt32>] = [
  0x00C0...0x024F, 0x0250...0x02AF, 0x1E00...0x1EFF, 0xFB00...0xFB06, 0xFF41...0xFF5A,
]

func isPlain(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) }
}

var lettersByReading: [String: [Character]] = [:]
for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
  guard scalar.properties.lowercaseMapping == String(scalar) else { continue }
  let letter = Character(scalar)
  let apart = String(letter).decomposedStringWithCompatibilityMapping.unicodeScalars
    .filter { $0.properties.generalCategory != .nonspacingMark }
  let base = String(String.UnicodeScalarView(apart))
  if let reading = named[letter] ?? (isPlain(base) ? base : nil) {
    lettersByReading[reading, default: []].append(letter)
  }
}

print(
  """
  // Written by Tests/Generators/name-folding.swift; change that file, not this one.

  extension NameFolding {
    /// Latin letters with marks or of their own, by the plain letters they are searched as.
    static let latinReadings: [(reading: String, letters: String)] = [
  """)
for (reading, letters) in lettersByReading.sorted(by: { $0.key < $1.key }) {
  for start in stride(from: 0, to: letters.count, by: 60) {
    let line = String(letters[start..<min(start + 60, letters.count)])
    print("    (\"\(reading)\", \"\(line)\"),")
  }
}
print("  ]\n}")
