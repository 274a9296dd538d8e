import AppointmentCore
import DeskService
import Terminal
import Wording

/// Finds clients for a field of a form while somebody types; what was found for other letters is
/// offered for none.
struct ClientFinder: Sendable {
  private var found: [ClientSummary] = []
  /// What `found` is the answer to.
  private var answered = ""
  private var asked = ""
  private var ticket = 0

  /// Asks for who is meant, unless that was asked already.
  mutating func look(for text: String, _ session: inout Session) {
    guard text != asked else { return }
    asked = text
    found = []
    if !text.allSatisfy(\.isWhitespace) { ticket = session.ask(FindClients(text)) }
  }

  /// Takes the answer; answers whether it was for this field.
  mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let clients as [ClientSummary]):
      found = clients
      answered = asked
      session.know(clients.map { ($0.number, $0.name) })
    case .failed(let failure): session.say(Refusals.sentence(failure))
    default: break
    }
    return true
  }

  fileprivate func options(_ text: String, _ session: Session) -> [FormOption<ClientNumber>] {
    guard text == answered else { return [] }
    return found.map { client in
      FormOption(
        "\(client.number) \(session.listName(client.name))",
        note: client.begeleider.map { "bij \(session.directory.firstName($0))" } ?? "",
        client.number)
    }
  }
}

/// A form in which a client is found while somebody types.
protocol ClientForm: FormScreen {
  var finder: ClientFinder { get set }
  /// The label of the field in which they are found.
  static var clientField: String { get }
}

extension ClientForm {
  mutating func typed(_ session: inout Session) {
    finder.look(for: form.text(Self.clientField), &session)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool { finder.take(answer, ticket: ticket, &session) }
}

extension FormField {
  /// A client, found by name, number, end of the phone number or street.
  ///
  /// The screen is a ``ClientForm`` with this field.
  static func client(
    _ label: String, into place: any Place<ClientNumber>, help: String, isNeeded: Bool = true,
    _ finder: ClientFinder, _ session: Session
  ) -> FormField {
    completion(
      label, into: place, help: help, flaw: "Typ een deel van de naam of het nummer, en kies.",
      isNeeded: isNeeded, among: { finder.options($0, session) })
  }
}
