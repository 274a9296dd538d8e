import AppointmentCore

/// Every command of the program, each defined once.
enum CommandTable {
  static let all: [CommandSpec] =
    [
      .open, .demo, .initialise, .importFile,
      .check, .find, .client, .slots,
      .book, .move, .cancel, .arrive, .late, .start, .fulfil, .noShow, .undo,
      .refer, .contact,
      .day, .week, .caseload,
      .batch, .export, .doctor, .manual,
      // Interpreters.
      .interpreter, .clientAvoid, .rhythm,
      // Roster.
      .roster, .rosterSet, .orphans, .closure, .closureAdd, .closureEnd,
      .rooms, .roomAdd, .roomEdit, .roomEnd,
      .lesson, .lessonAdd, .lessonEnd, .lessonSkip,
      // Households.
      .clientAdd, .clientEdit, .clientExpect, .clientSettle, .assign, .household, .householdAdd,
      // Life.
      .shorten, .present, .urgent, .wait,
      // Repair.
      .absenceList, .absenceAdd, .absenceEnd, .absencePlan, .absenceAccept, .absenceCall,
      // Holds.
      .confirm, .release, .mistake,
    ] + CommandSpec.messages
}

extension OptionSpec {
  static let topics = OptionSpec(
    "topic", .word(HelpTopic.allCases.map(\.rawValue)), "waar het over gaat (mag vaker)",
    repeated: true)
  static let kind = OptionSpec(
    "kind", .word(AppointmentKind.allCases.map(\.rawValue)), "soort gesprek (anders talk)")
  static let minutes = OptionSpec("minutes", .count(5...480), "hoeveel minuten")
  static let before = OptionSpec("before", .date, "de datum op de brief")
  static let requiredClient = Required.client.option
  static let appointment = Required.appointment.option
  static let room = OptionSpec("room", .room, "kamer")
  static let despite = OptionSpec(
    "despite", .assignmentOfReason, "toch, met een reden (mag vaker)", repeated: true)
}
