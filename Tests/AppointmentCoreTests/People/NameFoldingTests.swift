import Foundation
import Testing

@testable import AppointmentCore

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("Şükrü YILDIRIM", "sukru yildirim"), ("Işık", "isik"), ("IŞIK", "isik"),
    ("İbrahim", "ibrahim"), ("Çelik Öztürk", "celik ozturk"), ("Doğan", "dogan"),
    ("Søren Åkesson Ægir", "soren akesson aegir"), ("Groß", "gross"), ("GROẞ", "gross"),
    ("Łukasz Đorđe Peña", "lukasz dorde pena"), ("Se\u{301}lam", "selam"),
    ("S\u{327}u\u{308}kru\u{308}", "sukru"), ("Ｍｏ", "mo"), ("ﬁlmon", "filmon"),
    ("Sana'a", "sanaa"), ("Sana’a ʿAli", "sanaa ali"), ("Al-Masri", "al masri"),
    ("M.Ahmad", "m ahmad"), ("Al\r\nMasri", "al masri"), ("a\u{0}b", "a b"),
    ("Moh\u{200D}am\u{202E}med", "mohammed"), ("٠٦-٢٥", "06 25"),
    ("\u{6DD}й м\u{6DD}и\u{306}", "y mi"), ("", ""), (" - ' ", ""),
  ])
  func `a name is folded`(text: String, folded: String) {
    #expect(NameFolding.fold(text) == folded)
  }

  /// The examples of the resolution itself (55 of 27 January 2010).
  @Test(arguments: [
    ("Алушта", "alushta"), ("Андрій", "andrii"), ("Борщагівка", "borshchahivka"),
    ("Гадяч", "hadiach"), ("Згорани", "zghorany"), ("Розгон", "rozghon"), ("Ґалаґан", "galagan"),
    ("Єнакієве", "yenakiieve"), ("Гаєвич", "haievych"), ("Житомир", "zhytomyr"),
    ("Їжакевич", "yizhakevych"), ("Кадиївка", "kadyivka"), ("Йосипівка", "yosypivka"),
    ("Стрий", "stryi"), ("Харків", "kharkiv"), ("Щербухи", "shcherbukhy"),
    ("Юрій", "yurii"), ("Корюківка", "koriukivka"), ("Яготин", "yahotyn"),
    ("Костянтин", "kostiantyn"), ("Знам'янка", "znamianka"), ("Русь", "rus"),
  ])
  func `Ukrainian is written as its passports write it`(text: String, folded: String) {
    #expect(NameFolding.fold(text) == folded)
    #expect(NameFolding.fold(text.decomposedStringWithCanonicalMapping) == folded)
    #expect(NameFolding.fold(text.uppercased()) == folded)
  }

  @Test(arguments: [
    ("أحمد", "احمد"), ("إبراهيم", "ابراهيم"), ("آمنة", "امنه"), ("مُحَمَّد", "محمد"),
    ("محـــمد", "محمد"), ("مصطفى", "مصطفي"), ("علی", "علي"), ("کریم", "كريم"), ("عائشة", "عايشه"),
    ("فاطمة", "فاطمه"), ("ተስፋይ", "ተስፋይ"),
  ])
  func `Arabic loses what writers leave out and Ge'ez stays`(text: String, folded: String) {
    #expect(NameFolding.fold(text) == folded)
    #expect(NameFolding.fold(text.decomposedStringWithCanonicalMapping) == folded)
  }

  @Test func `folding twice changes nothing and no key holds a sign`() {
    var random = SeededGenerator()
    for _ in 0..<10_000 {
      let text = random.text()
      let folded = NameFolding.fold(text)
      #expect(
        Array(NameFolding.fold(folded).utf8) == Array(folded.utf8),
        "seed \(random.seed): \(text.debugDescription)")
      #expect(
        NameFolding.tokens(text).allSatisfy { token in
          !token.isEmpty
            && token.unicodeScalars.allSatisfy { $0 >= "0" && !$0.properties.isWhitespace }
        }, "seed \(random.seed): \(text.debugDescription)")
    }
  }

  /// In the scripts of the tables; Indic vowel signs, for one, are kept as they came.
  @Test func `composed and decomposed text fold alike`() {
    var random = SeededGenerator()
    for _ in 0..<5_000 {
      let text = String(random.text().unicodeScalars.filter { (0x1..<0x700).contains($0.value) })
      #expect(
        NameFolding.fold(text.precomposedStringWithCanonicalMapping)
          == NameFolding.fold(text.decomposedStringWithCanonicalMapping),
        "seed \(random.seed): \(text.debugDescription)")
    }
  }
}
