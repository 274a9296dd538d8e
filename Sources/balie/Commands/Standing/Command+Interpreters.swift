import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  private static let colleague = Required.staff("staff", "de collega")

  static let interpreter = CommandSpec(
    name: "interpreter",
    summary: "De tolk van een afspraak; zonder nummer alle open vragen aan tolken.",
    positionals: [OptionSpec("id", .appointment, "nummer van de afspraak, zoals A-04127-1")],
    options: [
      OptionSpec("set", .interpreter, "een andere tolk, telephone, of none"),
      OptionSpec(
        "answer", .word(InterpreterAnswer.allCases.map(\.rawValue)), "wat de tolk zegt"),
    ],
    action: .answerInterpreter
  ) { invocation, context in
    guard let named = invocation.appointment("id") else {
      guard !invocation.has("set"), !invocation.has("answer") else {
        throw CommandFailure(.wrongUse, Usage.needs("--set, --answer", "ID"))
      }
      return try context.interpreterQuestions()
    }
    let id = try context.identifier(of: named)
    switch (invocation.interpreter("set"), invocation.word("answer", as: InterpreterAnswer.self)) {
    case (nil, nil): return try context.interpreterWays(of: id)
    case (let choice?, nil):
      let isNobody = choice.staff?.text == "none"
      return try context.perform(.setInterpreter(id, isNobody ? nil : choice))
    case (nil, let answer?): return try context.perform(.answerInterpreter(id, answer))
    case (_?, _?):
      throw CommandFailure(.wrongUse, Usage.notTogether("--set", "--answer"))
    }
  }

  static let clientAvoid = CommandSpec(
    name: "client avoid", summary: "Wie een cliënt liever niet heeft, zonder reden.",
    positionals: [.requiredClient],
    options: [
      colleague.option,
      OptionSpec("remove", .flag, "het mag weer"),
    ],
    action: .setRatherNot
  ) { invocation, context in
    try context.perform(
      .setRatherNot(
        try invocation.value(of: .client), invocation.value(of: colleague),
        isWished: !invocation.has("remove")))
  }

  static let rhythm = CommandSpec(
    name: "rhythm", summary: "Hoe vaak een cliënt een gesprek heeft.",
    positionals: [
      .requiredClient,
      OptionSpec(
        "rhythm", .word(MeetingRhythm.allCases.map(\.rawValue) + ["none"]), "hoe vaak",
        required: true),
    ],
    action: .setRhythm
  ) { invocation, context in
    try context.perform(
      .setRhythm(try invocation.value(of: .client), invocation.word("rhythm")))
  }
}

extension OptionSpec {
  static let place = OptionSpec(
    "place", .word(Place.allCases.map(\.rawValue)), "waar (anders office)")
}

extension CommandContext {
  /// A client's rhythm with the last talk; a sentence when nothing was agreed or held yet.
  func rhythm(of client: ClientNumber) throws -> CountedRhythm {
    guard let rhythm = try ask(ReadRhythm(of: client)) else {
      throw CommandFailure(
        .notFound,
        "Er is nog geen ritme of nog geen gesprek. Kies eerst hoe vaak: balie rhythm \(client) weekly"
      )
    }
    return rhythm
  }

  /// Every talk whose interpreter is still a question.
  fileprivate func interpreterQuestions() throws -> CommandOutput {
    let questions = try ask(ListInterpreterQuestions())
    let documents = try documents()
    let names = try names(of: questions.map(\.appointment))
    let objects = questions.map { question in
      JSON.object([
        ("open", .string(question.open.rawValue)),
        ("languages", .array(question.languages.map { .of($0) })),
        (
          "appointment",
          documents.appointment(
            question.appointment, month: names[question.appointment.id]?.month ?? 0)
        ),
      ])
    }
    let document = JSON.object([
      ("open", .integer(objects.count)), ("questions", .array(objects)),
    ])
    return CommandOutput(document) {
      questions.isEmpty
        ? ["Er zijn geen open vragen aan tolken."]
        : questions.map { question in
          documents.line(of: question.appointment, name: question.name.listName) + "  "
            + Interpreters.question(question.open, question.appointment, in: documents.directory)
        }
    }
  }

  /// The ways out for one talk, numbered as the desk shows them.
  fileprivate func interpreterWays(of id: Identifier<Appointment>) throws -> CommandOutput {
    let sheet = try ask(ReadInterpreterSheet(of: id))
    let documents = try documents()
    let document = JSON.object([
      (
        "appointment",
        documents.appointment(
          sheet.appointment, month: try name(of: sheet.appointment)?.month ?? 0)
      ),
      ("ways", .array(sheet.ways.map(documents.interpreterWay))),
    ])
    return CommandOutput(document) {
      [documents.line(of: sheet.appointment, name: sheet.name.listName)]
        + [
          sheet.isOpen
            ? Interpreters.phrase(sheet.appointment.interpreting, in: documents.directory)
            : Interpreters.over(sheet.appointment)
        ]
        + sheet.ways.enumerated().map { index, way in
          "  \(index + 1) "
            + Interpreters.way(way, in: documents.directory, today: documents.today)
        }
    }
  }
}

extension Documents {
  /// A way out when the interpreter of a talk cannot come.
  fileprivate func interpreterWay(_ way: InterpreterWay) -> JSON {
    var kind = "telephone"
    var staff: StaffCode?
    var answer: InterpreterAnswer?
    var start: CivilDateTime?
    switch way {
    case .interpreter(let code, let said): (kind, staff, answer) = ("interpreter", code, said)
    case .telephone: break
    case .begeleider(let code): (kind, staff) = ("begeleider", code)
    case .move(let offer):
      (kind, staff, start) = ("move", offer.interpreter?.staff, offer.slot.startMoment)
    }
    return .object([
      ("kind", .string(kind)), ("staff", .optional(staff)), ("answer", .optional(answer?.rawValue)),
      ("start", .optional(start)),
      ("text", .string(Interpreters.way(way, in: directory, today: today))),
    ])
  }
}
