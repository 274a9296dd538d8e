/// A text that is being pasted: what comes between the marks that a terminal puts around it.
struct Paste: Sendable {
  static let start: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)
  /// More than any field holds; what comes after it is dropped.
  private static let mostBytes = 4096

  private var bytes: [UInt8] = []

  /// Takes in bytes up to the mark of the end; answers how many it took, and whether that is all. When
  /// no more comes in time, what is there is all: a terminal that was cut off must not take every key.
  mutating func take(_ more: ArraySlice<UInt8>, isComplete: Bool) -> (length: Int, isWhole: Bool) {
    var end = more.startIndex
    while end < more.endIndex, !more[end...].starts(with: Paste.end) { end += 1 }
    let isEnded = end < more.endIndex
    if !isEnded, !isComplete {
      // The last bytes may be the beginning of the mark.
      end = max(more.startIndex, more.endIndex - Paste.end.count + 1)
    }
    bytes += more[..<end].prefix(max(0, Paste.mostBytes - bytes.count))
    let length = end - more.startIndex + (isEnded ? Paste.end.count : 0)
    return (length, isEnded || isComplete)
  }

  /// What was pasted, with its lines apart by `\n`, and without anything that would be a key.
  var text: String {
    var text = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isReturn = scalar == "\r"
      switch scalar.value {
      case 0x0A where wasReturn: break
      case 0x0A, 0x0D: text.append("\n")
      case 0x09: text.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: text.append(scalar)
      }
      wasReturn = isReturn
    }
    return String(text)
  }
}
