import AppointmentCore
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Mohammed Al Ahmad", nil, "Mohammed A.", "M. A."),
    ("Hussein Al-Masri", nil, "Hussein M.", "H. M."),
    ("Gholam", nil, "Gholam", "G."),
    ("Gholam", "Gholam", "Gholam", "G."),
    ("Yonas Tesfay", nil, "Yonas T.", "Y. T."),
    ("Khaled Al Ahmad", "Khaled", "Khaled A.", "K. A."),
    ("Mohammed Ahmad Khalil", "Ahmad", "Ahmad K.", "A. K."),
    ("Mohammed Khalil", "Khalil", "Khalil M.", "K. M."),
    ("Mohammed Ahmad", "Moos", "Moos A.", "M. A."),
    ("Abdel Rahman Khalil", "Abdel Rahman", "Abdel Rahman K.", "A. K."),
    ("Şükrü Öztürk", nil, "Şükrü Ö.", "Ş. Ö."),
    ("Rahel S\u{301}elam", nil, "Rahel S\u{301}.", "R. S\u{301}."),
    ("ʿAli 'Omar", nil, "ʿAli O.", "A. O."),
    ("يوسف الأحمد", nil, "يوسف ا.", "ي. ا."),
    ("ተስፋይ ወልዱ", nil, "ተስፋይ ወ.", "ተ. ወ."),
    ("Gholam .", nil, "Gholam", "G."),
    ("Mohammed Al", nil, "Mohammed A.", "M. A."),
  ])
  func `a list shows the call name and one letter`(
    full: String, callName: String?, listName: String, initials: String
  ) throws {
    let name = try #require(PersonName(full, callName: callName))
    #expect(name.listName == listName)
    #expect(name.initials == initials)
  }

  @Test(arguments: [
    "", " ", "\t\n", "\u{A0}", ".", "- -", "\u{200B}", "\u{202E}", "\r\u{616}", "\u{2BF}",
  ])
  func `what holds no letter is not a name`(text: String) {
    #expect(PersonName(text) == nil)
  }

  @Test func `spaces are made single and empty spellings dropped`() throws {
    let name = try #require(
      PersonName("  Haile   Selassie ", callName: " ", others: ["", " Hailesilasie", "."]))
    #expect(name.full == "Haile Selassie")
    #expect(name.callName == nil)
    #expect(name.spokenName == "Haile")
    #expect(name.others == ["Hailesilasie"])
  }

  @Test func `any text makes a name that can be shown, or none`() {
    var random = SeededGenerator()
    for _ in 0..<5_000 {
      guard let name = PersonName(random.text(), callName: random.text(longest: 6)) else {
        continue
      }
      #expect(!name.listName.isEmpty && !name.initials.isEmpty, "seed \(random.seed)")
    }
  }
}
