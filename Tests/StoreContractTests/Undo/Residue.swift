import AppointmentCore
import DeskService
import DeskWalk

/// What an undo leaves behind, and why it may.
struct Residue: Sendable {
  /// In one sentence.
  let what: String
  /// Why it is so by design, with where that was decided.
  let reason: String
  /// Whether a place in an answer is other than before on its account.
  let covers: @Sendable (Answers.Difference) -> Bool

  /// All there is: whatever else differs is a fault.
  static let all = [
    Residue(
      what: "the journal is longer",
      reason: """
        An undo is an inverse event that is appended: the entry stands, and the one that takes it \
        back (architecture §4).
        """
    ) { $0.query == "export" && $0.path.hasPrefix(".journal") && !$0.isGoneEntry },
    Residue(
      what: "an appointment that was made stands as entered in error",
      reason: """
        Nothing is erased; whoever has the reference on a card in their hand is told what it was \
        (systems §3.1). No list of the day's work shows it; the expert's line reads it and offers \
        nothing for it.
        """
    ) { difference in
      let lists = ["export", "card", "line"]
      let isList = lists.contains(difference.query)
      let isCount = difference.path.hasSuffix(".appointments.count")
      return isList && (isCount || difference.isAboutMistake)
    },
    Residue(
      what: "an assignment that was made stands without a day",
      reason: """
        It ends on the day it began: who was chosen by mistake can be told, and whoever is chosen \
        again gets its line (the contract of `record`). Nobody is anybody's by it.
        """
    ) { difference in
      ["export", "card"].contains(difference.query)
        && difference.path.hasPrefix(".assignments") && !difference.isGoneEntry
    },
    Residue(
      what: "identifiers and reference numbers go on",
      reason: """
        A number that was given out is never given out again, or two cards would carry the same \
        (command-line, § Values); identifiers follow from the journal.
        """
    ) { difference in
      difference.query == "judge"
        && [".id", ".reference", ".owner.appointment", ".0.id"].contains {
          difference.path.hasSuffix($0)
        }
    },
    Residue(
      what: "a question that was asked stands",
      reason: """
        The wait is measured from the first question, stamped by the system; an undo passes it \
        over, or the wait would begin when somebody likes (domain §0b.20).
        """
    ) { difference in
      switch difference.query {
      case "caseload": difference.path.hasPrefix(".waits")
      // Who asked is not asked again.
      case "judge":
        difference.path.contains(".questionAsked.") || difference.path == ".done.events.count"
      default: false
      }
    },
    Residue(
      what: "who worked at a desk is in the house",
      reason: """
        Presence is what people say beside their own work at a terminal: they did work \
        (domain §0b.16).
        """
    ) { $0.query == "day" && $0.path.hasPrefix(".present[") },
  ]

  /// Not by design: each with what is wrong, until it is mended.
  static let faults = [
    Residue(
      what: "a key date that was taken back says that it was confirmed",
      reason: """
        Taking a confirmation back is kept as one more confirmation, by whoever took it back, of \
        the day there was before: a day that came in with a file is then shown as confirmed.
        """
    ) { $0.query == "household" && $0.path.hasSuffix(".confirmedBy") }
  ]

  /// Commands that an undo does not take back, by their cases, each with the reason.
  static let standing = [
    "undo": "Taking back is not taken back: what it took back is done by doing it again.",
    "register": "It may have overwritten somebody who was there: what was cannot be told any more.",
    "letGo": "It takes a hold back already; the time may be somebody else's by now.",
    "setRatherNot": """
    The journal names nobody whom a client would rather not see; it is ended by saying so, and \
    stands for as long as it is wished and not for ever (R-069).
    """,
    "openMessage": "Who read what was said for a colleague has read it: that stays on the record.",
    "ask": "A question that was asked stands (domain §0b.20).",
  ]
}
