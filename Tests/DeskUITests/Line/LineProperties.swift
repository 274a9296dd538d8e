import AppointmentCore
import DeskService
import DeskUI
import Testing

/// A new client may make a line ambiguous and never makes it mean somebody else.
struct LineProperties {
  private static let first = [
    "Yonas", "Jonas", "Karin", "Samira", "Mohammed", "Muhammad", "Henk", "Do", "Rahel", "Moh",
    "Samir",
  ]
  private static let last = [
    "Tesfay", "Tesfai", "Karin", "Haile", "Boon", "Al Ahmad", "Ahmad", "Morgen", "Yonas",
  ]
  private static let who = [
    "yonas", "karin", "samira", "moh", "mohamed ahmad", "0412", "0700", "0701-4", ".", "1", "3",
    "tes", "henk", "rahel yonas", "samir", "A-00001-3", "yonas karin",
  ]
  private static let rest = [
    "", "karin", "henk", "do", "+2w", "morgen 14:30", "60m", "x", "v 10:00", "z", "a", "d", "#g",
  ]

  /// SplitMix64: the same seed gives the same office and the same lines.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ list: [Element]) -> Element {
      list[Int(next() % UInt64(list.count))]
    }
  }

  private static func client(_ value: Int, _ dice: inout Dice) -> Client {
    let middle = dice.next() % 3 == 0 ? " \(dice.pick(first))" : ""
    return Client(
      number: SampleDesk.number(value),
      name: PersonName("\(dice.pick(first))\(middle) \(dice.pick(last))")!, birthYear: 1990,
      settled: SampleDesk.day("2026-01-08"), group: .asylum, permit: .yes,
      languages: [LanguageCode("tir")!], interpreter: .none)
  }

  private static func bring(_ clients: [Client], to desk: Desk) throws {
    var batch = ImportBatch()
    batch.clients = clients
    for client in clients {
      batch.searchKeys[client.number] = SearchKeys.of(client, variants: .none)
    }
    let entry = JournalEntry(
      at: SampleDesk.now, actor: SampleDesk.actor("marijke", .teamleider), verb: "import")
    try desk.store.write { try $0.bring(batch, as: entry) }
  }

  /// What a line can mean in an office now; nil when it cannot be read.
  private static func readings(_ text: String, _ desk: Desk) throws -> [LineReading]? {
    guard case .line(let line) = LineParser.parse(text, in: LineParserTests.context) else {
      return nil
    }
    let answers = try line.alternatives.map {
      try desk.ask(ReadLine($0.question), as: SampleDesk.actor(), at: SampleDesk.now)
    }
    return LineReading.all(of: line, answers, at: SampleDesk.now, under: DeskPolicy())
  }

  @Test(arguments: Array(UInt64(1)...60))
  func `a new client adds a reading and takes none away`(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    let desk = try SampleDesk.desk()
    let known = (700..<700 + Int(dice.next() % 12)).map { LineProperties.client($0, &dice) }
    try LineProperties.bring(known, to: desk)
    let lines = (0..<25).map { _ in
      [dice.pick(LineProperties.who), dice.pick(LineProperties.rest)]
        .shuffled(using: &dice).filter { !$0.isEmpty }.joined(separator: " ")
    }
    let before = try lines.map { try LineProperties.readings($0, desk) }
    try LineProperties.bring([LineProperties.client(800, &dice)], to: desk)
    for (text, old) in zip(lines, before) {
      let new = try LineProperties.readings(text, desk)
      // What cannot be read does not depend on who is in the store.
      #expect((old == nil) == (new == nil), "seed \(seed): \(text)")
      guard let old, let new, let only = old.first, old.count == 1 else { continue }
      #expect(
        new == [only] || new.count > 1,
        "seed \(seed): \(text) was \(only.client.number), is \(new.map(\.client.number))")
      #expect(new.contains(only), "seed \(seed): \(text)")
    }
  }

  @Test func `the lines of the property do mean something`() throws {
    let desk = try SampleDesk.desk()
    let all = try LineProperties.who.flatMap { who in
      try LineProperties.rest.map { try LineProperties.readings("\(who) \($0)", desk) ?? [] }
    }
    #expect(all.count(where: { $0.count == 1 }) > 30)
    #expect(all.count(where: { $0.count > 1 }) > 10)
  }
}
