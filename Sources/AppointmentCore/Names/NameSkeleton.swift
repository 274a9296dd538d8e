/// The consonants a name is heard by: the last straw of name search before typing errors.
///
/// It put 30 of 44 true pairs together and also 7 of 10 different names (domain §6.3: Samir and
/// Samira), so it ranks low and never merges.
public enum NameSkeleton {
  /// The skeleton of a folded token; nil when too little is left, or the script is not Latin.
  ///
  /// `khaled`, `chalid` and `khalid` are `kld`; `abdulrahman` and `abdurrahman` are `rmn`. A first
  /// vowel is kept as `a`, so that Ahmed (`amd`) is not Mohammed (`mmd`).
  public static func of(_ token: String) -> String? {
    let bytes = Array(token.utf8)
    guard bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    if let rest = withoutServant(bytes), let skeleton = consonants(of: rest) { return skeleton }
    return consonants(of: bytes)
  }

  /// What follows "servant of the", in one of its spellings; nil for another name.
  private static func withoutServant(_ bytes: [UInt8]) -> [UInt8]? {
    for stem in ["abed", "abd"] where bytes.starts(with: stem.utf8) {
      var rest = bytes.dropFirst(stem.utf8.count)
      if let first = rest.first, isVowel(first) { rest = rest.dropFirst() }
      if rest.first == UInt8(ascii: "l") { rest = rest.dropFirst() }
      // What is left of Abdi or Abdullah is no name by itself.
      return rest.count >= 4 ? Array(rest) : nil
    }
    return nil
  }

  /// Two letters that are one sound, and single letters that several writers swap.
  private static let pairs: [String: String] = [
    "sh": "s", "ch": "k", "kh": "k", "gh": "g", "dj": "y", "ph": "f", "th": "t", "dh": "d",
    "ck": "k",
  ]
  private static let singles: [UInt8: String] = [
    UInt8(ascii: "q"): "k", UInt8(ascii: "j"): "y", UInt8(ascii: "x"): "ks",
    UInt8(ascii: "c"): "k",
  ]

  private static func consonants(of bytes: [UInt8]) -> String? {
    var sounds: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let pair = String(decoding: bytes[index..<min(index + 2, bytes.count)], as: UTF8.self)
      if let sound = pairs[pair] {
        sounds += sound.utf8
        index += 2
      } else {
        if bytes[index] != UInt8(ascii: "h") {
          sounds += (singles[bytes[index]] ?? String(Unicode.Scalar(bytes[index]))).utf8
        }
        index += 1
      }
    }
    var skeleton: [UInt8] = []
    for (index, sound) in sounds.enumerated() where index == 0 || sounds[index - 1] != sound {
      if index == 0 {
        skeleton.append(isVowel(sound) ? UInt8(ascii: "a") : sound)
      } else if !isVowel(sound), sound != UInt8(ascii: "y") {
        skeleton.append(sound)
      }
    }
    return skeleton.count >= 2 ? String(decoding: skeleton, as: UTF8.self) : nil
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
