import Testing

@testable import AppointmentCore

@Suite struct NameVariantsTests {
  private let variants = NameVariants([
    ["Mohammed", "Mehmet", "M."], ["Othman", "Osman"], ["Abdulrahman", "Abdel Rahman"],
  ])

  @Test func `a spelling has the key of its class`() {
    #expect(variants.classKey(of: "mehmet") == "mohammed")
    #expect(variants.classKey(of: "m") == "mohammed")
    #expect(variants.classKey(of: "abdelrahman") == "abdulrahman")
    #expect(variants.classKey(of: "layla") == nil)
  }

  @Test func `the beginning of a spelling finds its class`() {
    #expect(variants.classKeys(prefix: "os") == ["othman"])
    #expect(variants.classKeys(prefix: "m") == ["mohammed"])
    #expect(variants.classKeys(prefix: "x") == [])
    #expect(variants.classKeys(prefix: "") == ["abdulrahman", "mohammed", "othman"])
  }

  @Test func `a spelling in two classes makes them one`() {
    let variants = NameVariants([["Yosef", "Josef"], ["Yusuf", "Yousef"], ["Josef", "Yousef"]])
    #expect(variants.classKey(of: "yusuf") == "yosef")
    #expect(Set(["yosef", "josef", "yusuf", "yousef"].map(variants.classKey)) == ["yosef"])
  }

  @Test func `empty and unreadable spellings make no class`() {
    #expect(NameVariants([[], ["", "."]]) == .none)
  }

  @Test func `the table that comes with the program is whole`() {
    let rows = ShippedVariants.rows
    #expect(rows.count > 200)
    #expect(rows.allSatisfy { !$0.class.isEmpty && !NameFolding.fold($0.spelling).isEmpty })
    // Two classes that share a spelling would silently become one.
    let classes = Set(rows.map(\.class))
    let keys = Set(
      rows.compactMap {
        ShippedVariants.variants.classKey(of: NameFolding.tokens($0.spelling).joined())
      })
    #expect(keys.count == classes.count)
    for spellings in spellingsOfOneName {
      let found = Set(
        spellings.map {
          ShippedVariants.variants.classKey(of: NameFolding.tokens($0).joined())
        })
      #expect(found.count == 1 && !found.contains(nil), "\(spellings)")
    }
    for (name, different) in differentNames {
      let key = ShippedVariants.variants.classKey(of: NameFolding.fold(name))
      #expect(
        key == nil || key != ShippedVariants.variants.classKey(of: NameFolding.fold(different)))
    }
  }

  @Test(arguments: [
    ("khaled", "kld"), ("chalid", "kld"), ("abdulrahman", "rmn"), ("abdurrahman", "rmn"),
    ("abdelrahman", "rmn"), ("abdalrahman", "rmn"), ("ahmed", "amd"), ("mohammed", "mmd"),
    ("gebremichael", "gbrmkl"), ("ghebremikael", "gbrmkl"), ("yusuf", "ysf"), ("josef", "ysf"),
    ("djamel", "yml"), ("jamal", "yml"), ("oleksandr", "alksndr"), ("alexander", "alksndr"),
    ("abdi", "abd"), ("hanna", "an"), ("anna", "an"), ("isik", "ask"), ("ishik", "ask"),
    ("m", nil), ("aa", nil), ("", nil), ("محمد", nil), ("12a", nil),
  ])
  func `a skeleton keeps the consonants`(token: String, skeleton: String?) {
    #expect(NameSkeleton.of(token) == skeleton)
  }

  @Test(arguments: [
    ("tesfay", "tesfay", 0), ("tesfay", "tefsay", 1), ("tesfay", "tesfaye", 1),
    ("tesfay", "tsfy", 2), ("tesfay", "weldu", nil), ("", "ab", 2), ("", "abc", nil), ("", "", 0),
  ])
  func `slips are counted`(left: String, right: String, slips: Int?) {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(EditDistance.between(a, b, atMost: 2) == slips)
    #expect(EditDistance.between(b, a, atMost: 2) == slips)
  }
}
