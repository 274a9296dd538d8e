import Testing

@testable import AppointmentCore

/// Lookups and ranking together, through a store that reads ranges of bytes.
@Suite struct NameSearchTests {
  private func store(_ names: [String], variants: NameVariants = ShippedVariants.variants)
    -> KeyStore
  {
    KeyStore(names: names.compactMap { PersonName($0) }, variants: variants)
  }

  @Test(arguments: spellingsOfOneName)
  func `every spelling of a name finds every other, in an office full of people`(
    spellings: [String]
  ) {
    let store = KeyStore(
      names: crowd + spellings.compactMap { PersonName($0) }, variants: ShippedVariants.variants)
    for typed in spellings {
      let found = Set(store.search(typed).map(\.candidate.name.full))
      for other in spellings { #expect(found.contains(other), "\(typed) → \(other)") }
    }
  }

  @Test func `without the list of variants most spellings are found by their sound or slips`() {
    var pairs = 0
    var found = 0
    for spellings in spellingsOfOneName.map({ $0.filter(\.utf8.allSatisfyLatin) }) {
      let store = KeyStore(
        names: crowd + spellings.compactMap { PersonName($0) }, variants: .none)
      for typed in spellings {
        let names = Set(store.search(typed).map(\.candidate.name.full))
        pairs += spellings.count - 1
        found += spellings.count { $0 != typed && names.contains($0) }
      }
    }
    print("found without variants: \(found) of \(pairs)")
    #expect(found * 100 >= pairs * 70)
  }

  @Test(arguments: differentNames)
  func `a different name that sounds alike stands below the true one`(
    name: String, different: String
  ) throws {
    for (typed, other) in [(name, different), (different, name)] {
      let matches = store([other, typed]).search(typed)
      #expect(matches.first?.candidate.name.full == typed)
      // A longer name that begins with what was typed is meant to come before known variants.
      guard !NameFolding.fold(other).hasPrefix(NameFolding.fold(typed)) else { continue }
      let query = NameQuery(typed, variants: ShippedVariants.variants)
      let falseScore = query.score(person(other)) ?? 0
      for spelling in ShippedVariants.spellings(of: typed) {
        let trueScore = try #require(query.score(person(spelling)))
        #expect(trueScore > falseScore, "\(typed): \(spelling) above \(other)")
      }
    }
  }

  private func person(_ name: String) -> NameCandidate {
    NameCandidate(number: ClientNumber(digits: 4, value: 412)!, name: PersonName(name)!)
  }

  @Test func `three letters find the whole class, with the beginnings first`() {
    let names = [
      "Mehmet Yilmaz", "Muhammad Said", "Mohammed Ahmad", "Karim Mohamed", "Mahmoud Amin",
      "Layla Haddad",
    ]
    let found = store(names).search("moh").map(\.candidate.name.full)
    #expect(
      found == [
        "Mohammed Ahmad", "Karim Mohamed", "Mehmet Yilmaz", "Muhammad Said", "Mahmoud Amin",
      ])
  }

  @Test func `the order is spelling, variant, consonants, slips`() {
    let names = ["Tesfay", "Tesfayom", "Tesfai", "Tasafy", "Tesxy", "Tosfey"]
    let found = store(names).search("tesfay").map(\.candidate.name.full)
    #expect(found.prefix(3) == ["Tesfay", "Tesfayom", "Tesfai"])
    #expect(found.suffix(1) == ["Tesxy"])
    #expect(found.count == 6)
  }

  @Test(arguments: [
    "ahmad mohammed", "Mohammed Al Ahmad", "al ahmad", "mohammed el-ahmad", "MOHAMMED", "moham ahm",
    "mhd ahmed", "mohamed alahmad", "Mohammed\u{A0}Ahmad", "mohamemd", "muhamed ahmat",
  ])
  func `words in any order and with slips find the person`(typed: String) {
    let names = crowd + [PersonName("Mohammed Al Ahmad")!]
    let found = KeyStore(names: names, variants: ShippedVariants.variants).search(typed)
    #expect(found.contains { $0.candidate.name.full == "Mohammed Al Ahmad" })
  }

  @Test func `every word must find something`() {
    let store = store(["Mohammed Ahmad", "Mohammed Khalil", "Khalil Ahmad"])
    #expect(store.search("mohammed xxxx").isEmpty)
    #expect(
      store.search("mohammed ahmad").map(\.candidate.name.full) == ["Mohammed Ahmad"])
  }

  @Test func `two short words find who has both beginnings`() {
    let found = store(["Al Malik", "Alma", "Layla Malik"]).search("al ma")
    #expect(found.map(\.candidate.name.full) == ["Alma", "Al Malik", "Layla Malik"])
  }

  @Test func `a call name and another spelling are names, the call name first`() {
    let moos = PersonName("Mohammed Khalil", callName: "Moos")!
    let known = PersonName("Said Amin", others: ["Moosa Amin"])!
    let store = KeyStore(names: [known, moos], variants: .none)
    #expect(store.search("moos").map(\.candidate.name) == [moos, known])
  }

  @Test func `equal answers stand by folded name and then by number`() {
    let names = ["Şirin", "Nour Öz", "Nour Çelik", "Nour Celik", "Nour Adam"]
    let found = store(names).search("nour").map { $0.candidate }
    #expect(found.map(\.name.full) == ["Nour Adam", "Nour Çelik", "Nour Celik", "Nour Öz"])
    #expect(found[1].number < found[2].number)
  }

  @Test func `nothing typed finds nobody`() {
    for text in ["", "  ", "-", "'", "\u{202E}"] {
      let query = NameQuery(text, variants: .none)
      #expect(query.isEmpty && query.lookups.isEmpty)
      #expect(query.score(person("Ali")) == nil)
    }
  }
}

extension String.UTF8View {
  /// Whether the text is in the Latin script, of which the letters take at most two bytes below CE.
  fileprivate var allSatisfyLatin: Bool { allSatisfy { $0 < 0xCE } }
}

extension ShippedVariants {
  /// The spellings of the classes a name is in.
  static func spellings(of name: String) -> [String] {
    let key = variants.classKey(of: NameFolding.fold(name))
    return rows.map(\.spelling).filter {
      key != nil && variants.classKey(of: NameFolding.tokens($0).joined()) == key
    }
  }
}
