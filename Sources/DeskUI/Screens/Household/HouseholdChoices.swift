import AppointmentCore
import DeskService
import Wording

/// Talks of several people of one family.
enum HouseholdChoices {
  /// The times one after another that were found; a choice books them all.
  static func offer(
    _ found: [[SlotOffer]], for clients: [ClientNumber], _ session: inout Session
  ) {
    guard !found.isEmpty else {
      session.say("Er zijn geen vrije tijden na elkaar. Boek één gesprek samen, of apart.")
      return
    }
    let options = found.prefix(9).enumerated().map { index, offers in
      let words = zip(clients, offers).map { client, offer in
        "\(session.directory.client(client)) \(offer.slot.start) bij "
          + session.directory.firstName(offer.staff)
      }
      let day = Dates.shortDay(offers[0].slot.date, today: session.today)
      return ChoiceDialog.Option(
        Character("\(index + 1)"), "\(day): \(words.joined(separator: ", "))",
        .performAll(
          zip(clients, offers).map { client, offer in
            .book(BookingRequest(client: client, TalkWish(), taking: offer))
          }))
    }
    session.ask(ChoiceDialog(title: "Na elkaar: kies een tijd", options: options))
  }
}
