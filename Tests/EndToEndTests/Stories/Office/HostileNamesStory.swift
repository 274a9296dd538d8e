import Foundation
import Terminal
import TerminalProbe
import Testing

/// Nothing that stands in the store can drive the terminal.
@Suite(.serialized) struct HostileNamesStory {
  static let names = [
    "esc": "Kwaad\u{1B}]0;titel\u{07}Aardig",
    "csi": "Kwaad\u{1B}[2J\u{1B}[31mAardig",
    "c1": "Kwaad\u{9B}31mAardig",
    "rtl": "Kwaad\u{202E}gidraaA\u{2066}Aardig\u{200F}",
    "comb": "Kwaad" + String(repeating: "\u{0301}", count: 200) + "Aardig",
    "zero": "Kwaad\u{200B}\u{2060}\u{FEFF}Aardig",
    "wide": "Kwaad漢字👨‍👩‍👧‍👦Aardig",
    "line": "Kwaad\u{2028}nieuw\u{2029}Aardig",
    "format": "Kwaad%s%n%x$(id)`id`Aardig",
  ]

  @Test(arguments: ["esc", "csi", "c1", "line"])
  func `what nobody can see is refused where it is typed, and nothing is kept`(
    key: String
  ) throws {
    let name = try #require(Self.names[key])
    let office = try TrainingOffice.demo()
    let before = try office.export()
    for words in [
      ["household", "add", "--name", name], ["client", "add", "--name", "Aya", "--street", name],
      ["client", "edit", "0412-6", "--name", name],
      ["closure", "add", "--room", "1", "--from", "2026-07-20", "--label", name],
      ["book", "--client", "0412-6", "--at", "2026-07-20T15:15", "--partner", name],
      [
        "book", "--client", "0412-6", "--at", "2026-07-20T15:15", "--despite",
        "clientLesson=\(name)",
      ],
    ] {
      let outcome = try office.run(words)
      #expect(outcome.exit == 65, "\(words) \(outcome)")
      #expect(outcome.errText.contains("niet zichtbaar"), "\(outcome)")
      try expectClean(Array(outcome.out + outcome.err))
    }
    #expect(try office.export() == before)
  }

  @Test(arguments: names.keys.sorted())
  func `a client's name reaches the terminal clean or not at all`(key: String) throws {
    let name = try #require(Self.names[key])
    let office = try TrainingOffice.demo()
    let text =
      "number,name,call_name,settled,birth_year,begeleider,interpreter,street\n"
      + "0999,\"\(name)\",\"\(name)\",2026-01-15,1990,karin,none,\"\(name)\"\n"
    let path = try office.folder.write(text, to: "vreemd.csv")
    let brought = try office.run(["import", "clients", path], as: office.teamleider)
    try expectClean(Array(brought.out + brought.err))
    // A control character is a flaw of the file; what is only odd comes in.
    guard brought.exit == 0 else {
      #expect(brought.exit == 65, "\(brought)")
      return
    }
    let client = try #require(
      try office.export().of(kind: "client").first {
        $0["name"].text?.utf8.starts(with: "Kwaad".utf8) == true
      })
    let number = try #require(client["number"].text)
    let slot = try #require(try office.list("slots", "--client", number).first?["start"].text)
    #expect(try office.run(["book", "--client", number, "--at", slot]).exit == 0)
    for words in [
      ["find", "kwaad"], ["client", number], ["day", String(slot.prefix(10))],
      ["week", "--staff", "karin"], ["export"], ["open", "--linear"],
      ["check", "--client", number, "--on", "2026-07-29"],
    ] {
      let outcome = try office.run(words, as: "anja")
      try expectClean(Array(outcome.out + outcome.err))
    }
    let desk = try OpenDesk.atDay(office)
    desk.type("/kwaad")
    try desk.see("Kwaa")
    desk.press(.tab)
    try desk.settle()
    desk.press(.escape)
    try desk.settle()
    desk.press(.enter)
    try desk.see("Nieuwe afspraak")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: ")
    try desk.leave()
    #expect(!desk.probe.rawBytes.isEmpty)
    try expectScreenClean(desk.probe.rawBytes)
  }

  /// No control character, no override of direction, at most four marks on a letter.
  private func expectClean(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    var marks = 0
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
      #expect(
        !isControl, "U+\(String(scalar.value, radix: 16)) in \(text.prefix(300).debugDescription)")
      #expect(!scalar.properties.isBidiControl, "U+\(String(scalar.value, radix: 16))")
      marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
      #expect(marks <= 4)
      if isControl || marks > 4 { return }
    }
  }

  /// What the program itself sends to drive the terminal is known; a name adds nothing to it.
  private func expectScreenClean(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("\u{1B}]") && !bytes.contains(0x07), "a window title")
    var marks = 0
    for scalar in text.unicodeScalars {
      #expect(!scalar.properties.isBidiControl && !(0x80...0x9F).contains(scalar.value))
      marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
      if marks > 4 { Issue.record("more than four marks on a letter") }
      if marks > 4 { return }
    }
  }
}
