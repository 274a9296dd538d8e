/// The commands in the shape of ``DeskOrder``: a case and a line each, and the core asks no more of
/// whoever brings one in.
public enum StreamOrder: Hashable, Sendable {
  case refer(ReferralRequest)
  case contact(ContactNote)
  case takeMessage(MessageNote)
  case markMessage(MessageMark)
  case handMessage(MessageHandover)
  case openMessage(MessageLook)

  /// What was asked, as what says its card and decides.
  public var asked: any DeskOrder {
    switch self {
    case .refer(let order): order
    case .contact(let order): order
    case .takeMessage(let order): order
    case .markMessage(let order): order
    case .handMessage(let order): order
    case .openMessage(let order): order
    }
  }
}

extension DeskCommand {
  /// A question of a client or of a visitor, and the way onward that was taken.
  public static func refer(_ request: ReferralRequest) -> DeskCommand { .order(.refer(request)) }
  /// A contact that was no appointment (R-040b).
  public static func contact(_ note: ContactNote) -> DeskCommand { .order(.contact(note)) }
}
