/// Makes the search keys of a person: what a store writes whenever a name, phone or street changes.
public enum SearchKeys {
  /// All keys under which a person is found.
  ///
  /// Neighbouring words count joined as well, since one name is written both ways: Abdel Rahman and
  /// Abdulrahman, Haile Selassie and Haileselassie (domain §6.2). Pass nil for a phone or street
  /// that the office's policy does not keep (domain §0b.15).
  public static func of(
    name: PersonName, phone: String? = nil, street: String? = nil, number: ClientNumber,
    variants: NameVariants
  ) -> Set<SearchKey> {
    var keys: Set<SearchKey> = [SearchKey(.number, number.searchText)]
    for spelling in [name.full, name.callName].compactMap(\.self) + name.others {
      for unit in joined(NameFolding.tokens(spelling)) {
        keys.insert(SearchKey(.token, unit))
        if let key = variants.classKey(of: unit) { keys.insert(SearchKey(.variant, key)) }
        if let skeleton = NameSkeleton.of(unit) { keys.insert(SearchKey(.skeleton, skeleton)) }
      }
    }
    if let phone = phone.flatMap(Phone.init) {
      keys.insert(SearchKey(.phoneTail, String(phone.digits.reversed())))
    }
    for token in NameFolding.tokens(street ?? "") { keys.insert(SearchKey(.street, token)) }
    return keys
  }

  /// The tokens, each two neighbours joined, and each three around an article (Abd al-Rahman).
  static func joined(_ tokens: [String]) -> [String] {
    var units = tokens
    for index in tokens.indices.dropLast() {
      units.append(tokens[index] + tokens[index + 1])
      if index + 2 < tokens.count, NameFolding.articles.contains(tokens[index + 1]) {
        units.append(tokens[index] + tokens[index + 1] + tokens[index + 2])
      }
    }
    return units
  }
}

extension ClientNumber {
  /// The number as a search key: its digits and its check digit, `04126`.
  var searchText: String { description.filter { $0 != "-" } }
}
