private import Foundation

/// The text of a cell as the program keeps it: valid UTF-8 in NFC, made so here and nowhere else.
///
/// `é` may come as one scalar or as an e with a mark; a store compares bytes, so that one spelling
/// must win before anything is kept (architecture §7).
enum CSVText {
  /// The text of some bytes that are known to be UTF-8.
  static func normalised(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // No scalar below U+0300 (CC 80) changes in NFC or takes part in a composition.
    return bytes.allSatisfy { $0 < 0xCC } ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The line of the first byte that makes a text invalid UTF-8; nil for a valid text.
  static func firstInvalidLine(of bytes: ArraySlice<UInt8>) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // A line feed is never inside a sequence, so that each line is valid or not by itself.
    var line = 1
    for part in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }

  /// Bytes from `first` to `last` without spaces and tabs around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 == 32 || $0 == 9 }
    while let last = rest.last, last == 32 || last == 9 { rest.removeLast() }
    return rest
  }
}
