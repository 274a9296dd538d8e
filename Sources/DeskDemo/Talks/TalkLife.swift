import AppointmentCore

/// What became of a talk: its status and what goes with it.
struct TalkLife {
  var status = AppointmentStatus.booked
  var cancelReason: CancelReason?
  var noShowParty: NoShowParty?
  var outcomes: [Outcome] = []
  var arrivedAt: CivilDateTime?
  var lateAt: CivilDateTime?

  /// Not held yet.
  static let booked = TalkLife()

  static func cancelled(_ reason: CancelReason) -> TalkLife {
    TalkLife(status: .cancelled, cancelReason: reason)
  }

  static func noshow(_ party: NoShowParty) -> TalkLife {
    TalkLife(status: .noshow, noShowParty: party)
  }

  /// Held: the client came a little before the start or a little after it.
  static func fulfilled(_ slot: TimeSlot, dice: inout Dice) -> TalkLife {
    let minutes = dice.number(in: -12...6)
    let isLegal = dice.below(100)
    let outcome: Outcome =
      isLegal < 62 ? .handled : isLegal < 84 ? .partly : isLegal < 96 ? .referred : .stagnated
    return TalkLife(
      status: .fulfilled, outcomes: [outcome],
      arrivedAt: slot.startMoment.adding(minutes: minutes))
  }

  /// What became of a talk of the past, in the proportions of a desk that runs well: of a hundred 83
  /// were held, 8 failed and 9 were called off, mostly by the client (§4.5).
  static func past(_ slot: TimeSlot, dice: inout Dice) -> TalkLife {
    switch dice.below(100) {
    case ..<83: return fulfilled(slot, dice: &dice)
    case ..<91:
      let chance = dice.below(20)
      return noshow(chance < 17 ? .client : chance < 19 ? .interpreter : .office)
    default:
      return cancelled(
        dice.pick([
          .client, .client, .client, .client, .counsellorAbsent, .office, .room,
          .interpreterAbsent, .other,
        ]))
    }
  }
}
