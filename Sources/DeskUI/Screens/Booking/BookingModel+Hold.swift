package import AppointmentCore
import DeskService
import Terminal
import Wording

/// A time that the form keeps free while the client decides: one row, until Enter or until it is let
/// go (decision 0012).
extension BookingModel {
  package struct HeldTime: Hashable, Sendable {
    package let appointment: Appointment
    package let offer: SlotOffer

    func isOver(at now: CivilDateTime) -> Bool { appointment.isHoldOver(at: now) }
  }

  func whyNotHold(_ session: Session) -> String? {
    if held != nil { return nil }
    if let reason = whyNotBook(session) { return reason }
    if offers.isEmpty { return "Kies eerst een uitweg met een cijfer." }
    return replaced == nil ? nil : "Verzetten gaat meteen: kies een tijd en druk op Enter."
  }

  /// What would make it another talk waits until the time is let go.
  var whyNotWhileHeld: String? {
    held == nil ? nil : "Deze tijd is in optie. Enter legt vast, ^O laat los."
  }

  /// Asks for the chosen time to be kept free, or gives it up.
  mutating func hold(_ session: inout Session) {
    if let held {
      isBooking = true
      session.perform(.letGo(held.appointment.id), for: .hold)
    } else if let offer {
      isBooking = true
      session.perform(.hold(booking(offer)), for: .hold)
    }
  }

  /// The chosen time is kept free, or the one that was is free again.
  mutating func isHeldOrFree(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard held == nil else {
      isLetGo(&session)
      return false
    }
    guard let appointment = acceptance.appointment else { return false }
    isHeld(appointment, &session)
    return true
  }

  /// Takes in that the time is held: nothing else is shown until somebody decides.
  mutating func isHeld(_ appointment: Appointment, _ session: inout Session) {
    isBooking = false
    guard let offer else { return }
    question = nil
    held = HeldTime(appointment: appointment, offer: offer)
    show(held: offer)
    if let end = appointment.heldUntil {
      session.say("\(HoldWords.held(until: end).capitalizedFirst). Enter legt vast, ^O laat los.")
    }
  }

  mutating func show(held offer: SlotOffer) {
    offers = [offer]
    list.fit(count: 1, height: 9)
    list.select(0)
  }

  /// The option is gone, given up or over: the free times are looked up again.
  mutating func isLetGo(_ session: inout Session) {
    held = nil
    isBooking = false
    answer = nil
    offers = []
    reload(&session)
    isRecheck = false
  }

  /// The title over the times: until when one is held, for whoever looks up from the telephone.
  func listTitle(_ now: CivilDateTime) -> String {
    guard let held, let end = held.appointment.heldUntil else {
      return offers.isEmpty && answer != nil ? "Geen vrije plek" : "Eerste vrije plekken"
    }
    return held.isOver(at: now)
      ? "De optie is voorbij" : HoldWords.held(until: end).capitalizedFirst
  }
}
