// Writes Sources/AppointmentCore/Names/NameFolding+Table.swift, the Latin letters that name search
// reads as plain ones. The core knows no Unicode normalisation, so it is done here, once:
//
//   swift Tests/Generators/name-folding.swift \
//     > Sources/AppointmentCore/Names/NameFolding+Table.swift
//
// A Latin letter is read as its compatibility decomposition without marks; one that Unicode does not
// take apart, as `named` says or else as ICU writes it in ASCII. Of Greek, Cyrillic and Arabic the
// letters that carry marks are listed with the letter they are made from.
import Foundation

let named: [Character: String] = [
  "ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
  "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e", "ǝ": "e", "ɛ": "e", "ɔ": "o", "ƙ": "k",
  "ɓ": "b", "ɗ": "d", "ƴ": "y", "ƀ": "b", "ƒ": "f", "ɣ": "g", "ɨ": "i", "ƶ": "z", "ȷ": "j",
  "ǿ": "o", "ǽ": "ae", "ǣ": "ae", "ŉ": "n", "ȝ": "y", "ɖ": "d", "ɫ": "l", "ɲ": "n", "ʃ": "s",
  "ʒ": "z", "ɩ": "i", "ǯ": "z",
]
let latin: [ClosedRange<UInt32>] = [
  0x00C0...0x024F, 0x0250...0x02AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xFB00...0xFB06,
  0xFF41...0xFF5A,
]
let others: [ClosedRange<UInt32>] = [0x0370...0x052F, 0x0600...0x06FF]

func lowerCase(_ blocks: [ClosedRange<UInt32>]) -> [Unicode.Scalar] {
  blocks.joined().compactMap(Unicode.Scalar.init).filter {
    $0.properties.isAlphabetic && $0.properties.lowercaseMapping == String($0)
  }
}

func plain(_ text: String?) -> String? {
  text.flatMap { $0.utf8.allSatisfy { (97...122).contains($0) } && !$0.isEmpty ? $0 : nil }
}

func withoutMarks(_ text: String) -> String {
  let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
  return String(String.UnicodeScalarView(scalars))
}

func line(_ reading: String, _ letters: [Character]) {
  for start in stride(from: 0, to: letters.count, by: 60) {
    print("    (\"\(reading)\", \"\(String(letters[start..<min(start + 60, letters.count)]))\"),")
  }
}

var readings: [String: [Character]] = [:]
for scalar in lowerCase(latin) {
  let text = String(scalar)
  let ascii = text.applyingTransform(StringTransform("Latin-ASCII"), reverse: false)
  let apart = plain(withoutMarks(text.decomposedStringWithCompatibilityMapping))
  if let reading = named[Character(text)] ?? apart ?? plain(ascii?.lowercased()) {
    readings[reading, default: []].append(Character(text))
  }
}
var marked: [String: [Character]] = [:]
for scalar in lowerCase(others) {
  let base = withoutMarks(String(scalar).decomposedStringWithCanonicalMapping)
  if base != String(scalar), !base.isEmpty {
    marked[base, default: []].append(Character(scalar))
  }
}

print(
  """
  // Written by Tests/Generators/name-folding.swift; change that file, not this one.

  extension NameFolding {
    /// Latin letters with marks or of their own, by the plain letters they are searched as.
    static let latinReadings: [(reading: String, letters: String)] = [
  """)
for (reading, letters) in readings.sorted(by: { $0.key < $1.key }) { line(reading, letters) }
print(
  """
    ]

    /// Letters of other scripts with marks, by the letter without them.
    static let markedLetters: [(reading: String, letters: String)] = [
  """)
for (base, letters) in marked.sorted(by: { $0.key < $1.key }) { line(base, letters) }
print("  ]\n}")
