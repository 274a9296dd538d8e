package import AppointmentCore
import DeskService
import Terminal

/// A new appointment for a client. It opens with the answer: the first free times.
package struct BookingModel: Sendable {
  package let client: ClientNumber
  package let name: PersonName
  package internal(set) var answer: SlotSearch.Answer?
  /// The free times that are listed: a few of all that were found, none in another's way.
  package internal(set) var offers: [SlotOffer] = []
  package internal(set) var card: BookingCard?
  var list = ListSelection(height: 9)
  var request: SlotSearch.Request
  /// Why a lesson is booked over, once somebody said so.
  var reason: String?
  /// What is searched for once that reason is there.
  var awaitingReason: SlotSearch.Request?
  /// A sentence about the list: what changed under one's hands.
  package internal(set) var notice: String?
  /// Why the free times could not be looked up.
  var failure: String?
  var ticket = 0
  var cardTicket = 0
  var rhythmTicket = 0
  /// The answer on its way was asked for because something changed, not because the wish did.
  var isRecheck = false
  /// The time that is chosen as soon as the free times are there.
  var wanted: SlotOffer?
  /// Whether a booking is on its way; Enter waits.
  var isBooking = false
  /// The appointment whose place the new one takes, with the same reference.
  package internal(set) var replaced: Identifier<Appointment>?
  /// What is in option for this client, until somebody decides.
  package internal(set) var held: HeldTime?
  /// Who asked for a talk, stamped when the form is left. Nil once the stamp is made another way,
  /// and for a private talk, which leaves no trace, not even that somebody asked (§0b.8).
  var question: ClientNumber?

  /// What the head of the form says of the client.
  package struct BookingCard: Sendable {
    package let own: StaffCode?
    package let isCoach: Bool
    package let languages: [LanguageCode]
    package let interpreter: InterpreterNeed
    package let phase: GuidancePhase
    package let windowLastDay: CivilDate?
  }

  init(
    _ client: ClientNumber, _ name: PersonName, _ session: inout Session,
    _ wish: TalkWish = TalkWish()
  ) {
    self.client = client
    self.name = name
    let desk = session.office?.desk ?? DeskPolicy()
    request = SlotSearch.Request(
      wish, from: session.today, days: desk.searchDays, limit: BookingModel.searchLimit)
    request.minutes = wish.minutes(in: desk)
    session.lastClient = client
    session.know([(client, name)])
    question = client
    reload(&session)
    isRecheck = false
  }

  /// A new time in the place of a talk that was missed or cannot be: with its kind, its length and
  /// its people.
  init(insteadOf appointment: Appointment, _ name: PersonName, _ session: inout Session) {
    self.client = appointment.client
    self.name = name
    let days = session.office?.desk.searchDays ?? DeskPolicy().searchDays
    request = SlotSearch.Request(
      moving: appointment, from: session.today, days: days, limit: BookingModel.searchLimit)
    replaced = appointment.id
    reload(&session)
    isRecheck = false
  }

  /// Looks from the day of a time that was offered elsewhere, and chooses that time.
  mutating func look(for offer: SlotOffer, _ session: inout Session) {
    request.from = max(session.today, offer.slot.date)
    request.minutes = offer.slot.minutes
    if case .substitute(let reason) = offer.continuity {
      request.substitute = offer.staff
      request.substitutionReason = reason
    }
    wanted = offer
    reload(&session)
  }

  /// Said to somebody who is faster than the search; it goes when the free times are there.
  static let searching = "Een moment, de vrije tijden worden gezocht."

  /// Enough to fill the list and the strip of its week.
  static let searchLimit = 120

  /// At most nine of the times found, so far apart that each is a choice of its own; a time that
  /// was already chosen stays.
  static func spread(_ found: [SlotOffer], keeping kept: SlotOffer?) -> [SlotOffer] {
    var shown: [SlotOffer] = []
    for offer in found {
      if let kept, offer != kept, offer.slot.overlaps(kept.slot) { continue }
      if let last = shown.last, last.slot.overlaps(offer.slot), offer.staff == last.staff {
        continue
      }
      // A caller wants to hear other days too: three of one day are enough.
      let sameDay = shown.count { $0.slot.date == offer.slot.date }
      guard sameDay < 3 || offer == kept else { continue }
      shown.append(offer)
      if shown.count == 9 { break }
    }
    return shown
  }

  /// How long the talk is to be.
  func minutes(_ session: Session) -> Int {
    request.wish.minutes(in: session.office?.desk ?? DeskPolicy())
  }

  var relaxations: [Relaxation] { answer?.relaxations ?? [] }
  /// How many rows can be chosen: free times, or else ways out.
  var rowCount: Int { offers.isEmpty ? relaxations.count : offers.count }

  /// The offer with the focus.
  package var offer: SlotOffer? {
    guard let row = list.selected, row < offers.count else { return nil }
    return offers[row]
  }
}
