import AppointmentCore
import DeskService
import DeskUI
import Testing

/// The grammar of an expert's line: what each token is, in whatever order.
struct LineParserTests {
  static let context = LineContext(
    today: SampleDesk.day("2026-07-15"),
    rows: [SampleDesk.yonas, SampleDesk.mohammed, SampleDesk.number(501)],
    last: SampleDesk.tesfay,
    staff: ["karin": [SampleDesk.staff("karin")], "henk": [SampleDesk.staff("henk")]])

  private func parse(_ text: String) throws -> Line {
    guard case .line(let line) = LineParser.parse(text, in: LineParserTests.context) else {
      throw NotALine()
    }
    return line
  }

  private struct NotALine: Error {}

  @Test func `a row with a colleague`() throws {
    let line = try parse("3 karin")
    #expect(line.action == .book)
    #expect(
      line.alternatives.map(\.question) == [.number(SampleDesk.number(501))]
        && line.alternatives.map(\.staff) == [SampleDesk.staff("karin")])
  }

  @Test func `the last client in two weeks`() throws {
    let line = try parse(". +2w")
    #expect(line.alternatives.map(\.question) == [.number(SampleDesk.tesfay)])
    #expect(line.day == SampleDesk.day("2026-07-29"))
  }

  @Test(arguments: ["do 14:30 0412 60m", "0412-6 60min 14:30 donderdag", "60m DO 0412 14:30 n"])
  func `the order is free`(_ text: String) throws {
    let line = try parse(text)
    #expect(line.action == .book && line.minutes == 60)
    #expect(line.day == SampleDesk.day("2026-07-16"))
    #expect(line.time == CivilTime(iso: "14:30"))
    #expect(line.alternatives.map(\.question) == [.number(SampleDesk.yonas)])
  }

  @Test(arguments: ["0412 24 dec", "24 december 0412"])
  func `a day may be said with its month`(_ text: String) throws {
    let line = try parse(text)
    #expect(line.day == SampleDesk.day("2026-12-24"))
    #expect(line.alternatives.map(\.question) == [.number(SampleDesk.yonas)])
  }

  @Test func `an appointment by its reference`() throws {
    let line = try parse("x A-04127-1")
    #expect(line.action == .noShow)
    #expect(
      line.alternatives.map(\.question) == [.reference(AppointmentReference("A-04127-1")!)])
  }

  @Test func `a word may be a colleague or a part of the name`() throws {
    let line = try parse("yonas karin 24-12 #g")
    #expect(line.topic == .money && line.day == SampleDesk.day("2026-12-24"))
    #expect(line.alternatives.map(\.question) == [.name("yonas karin"), .name("yonas")])
    #expect(line.alternatives.map(\.staff) == [nil, SampleDesk.staff("karin")])
    #expect(try parse("karin morgen").alternatives.map(\.staff) == [nil])
  }

  @Test(arguments: [
    ("3 0412 do", "0412", "Er staan twee personen. Laat er één weg."),
    ("0412 do vr", "vr", "Er staan twee dagen. Laat er één weg."),
    ("0412-7 do", "0412-7", "Dit nummer klopt niet: het laatste cijfer past er niet bij."),
    ("9 karin", "9", "Regel 9 staat niet in de lijst op het scherm."),
    ("do 14:30", "", "Zeg ook wie: een naam, een nummer, een regel of een punt."),
    (
      "30 feb 0412", "30 feb",
      "30 feb is geen datum. Schrijf een dag die bestaat, zoals 24 dec."
    ),
    (
      "0412 31 april", "31 april",
      "31 april is geen datum. Schrijf een dag die bestaat, zoals 24 dec."
    ),
    ("0412 gisteren 10:00", "gisteren", "Die dag is al voorbij. Kies vandaag of later."),
    ("0412 1-7 10:00", "1-7", "Die dag is al voorbij. Kies vandaag of later."),
    ("3 piet", "piet", "Zo heet hier geen begeleider, en wie het is staat er al."),
    ("v 0412", "v", "Zeg ook wanneer: do, +2w, 24-12 of 14:30."),
    ("x 0412 60m", "60m", "Hoe lang en waarover zegt u alleen bij een nieuwe afspraak."),
    ("x 0412 do", "do", "Bij deze actie hoort geen dag of tijd."),
    ("0412 #q", "#q", "Dit onderwerp is er niet. Schrijf # en de letter, zoals #g."),
    (
      "0412 25:00", "25:00",
      "Dit is geen nummer, dag of tijd. Schrijf: 0412, do, +2w, 24-12, 14:30 of 60m."
    ),
  ])
  func `what cannot be read has a mark and a sentence`(
    _ text: String, _ token: String, _ sentence: String
  ) {
    guard case .complaint(let complaint) = LineParser.parse(text, in: LineParserTests.context)
    else {
      Issue.record("“\(text)” was read.")
      return
    }
    #expect(complaint.sentence == sentence)
    #expect(complaint.token.text == token)
    let marked = text.dropFirst(complaint.token.column)
    #expect(marked.hasPrefix(token))
  }

  @Test func `words to look for in the palette are no line`() {
    for text in ["week", "vlg", "hulp", "kleuren licht", "dag", "printen"] {
      #expect(!LineParser.isLine(text, in: LineParserTests.context), "\(text)")
    }
    for text in ["0412", ". +2w", "x yonas", "yonas morgen", "3 karin", "do 14:30"] {
      #expect(LineParser.isLine(text, in: LineParserTests.context), "\(text)")
    }
  }
}
