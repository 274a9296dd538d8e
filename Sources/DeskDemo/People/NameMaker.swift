import AppointmentCore

/// Makes names by the custom of a people, each full name once in an office.
struct NameMaker {
  private var taken: Set<String> = []

  mutating func reserve(_ name: String) { taken.insert(name) }

  /// The names of the grown people of a household, and what their children take from them.
  mutating func adults(
    _ genders: [Gender], of list: NameList, dice: inout Dice
  ) -> (names: [String], children: String) {
    var names: [String] = []
    var ofChildren: String?
    for gender in genders {
      let (first, second) = adult(gender, of: list, dice: &dice)
      names.append(second.isEmpty ? first : "\(first) \(second)")
      // The father's, when there is one.
      guard ofChildren == nil || gender == .m else { continue }
      switch list.custom {
      case .patronymic:
        // A mother who is alone gives her children the name of a father who is not here.
        ofChildren = gender == .m ? first : dice.pick(list.men)
      case .family, .oftenSingle: ofChildren = second
      }
    }
    return (names, ofChildren ?? "")
  }

  /// The name of a child; siblings do not share their first.
  mutating func child(
    _ gender: Gender, second: String, siblings: inout Set<String>, of list: NameList,
    dice: inout Dice
  ) -> String {
    for _ in 0..<200 {
      let first = dice.pick(gender == .m ? list.men : list.women)
      let name = second.isEmpty ? first : "\(first) \(second)"
      guard first != second, !siblings.contains(first), taken.insert(name).inserted else {
        continue
      }
      siblings.insert(first)
      return name
    }
    preconditionFailure("The lists hold names enough for a household's children.")
  }

  private mutating func adult(
    _ gender: Gender, of list: NameList, dice: inout Dice
  ) -> (first: String, second: String) {
    for attempt in 0..<400 {
      let first = dice.pick(gender == .m ? list.men : list.women)
      let isSingle = list.custom == .oftenSingle && attempt < 4 && dice.happens(45)
      let second = isSingle ? "" : dice.pick(list.second)
      let name = isSingle ? first : "\(first) \(second)"
      if taken.insert(name).inserted { return (first, second) }
    }
    preconditionFailure("The lists hold names enough for an office's adults.")
  }
}
