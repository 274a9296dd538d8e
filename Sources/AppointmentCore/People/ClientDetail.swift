/// One fact about a client that somebody says or corrects; only named facts change.
///
/// The day of first housing is none of them: it is confirmed on its own (§0b.7).
public enum ClientDetail: Hashable, Sendable {
  case name(PersonName)
  case birthYear(Int?)
  case gender(Gender)
  case origin(String?)
  case household(HouseholdCode)
  case expected(ExpectedMoment?)
  case contract(CivilDate?)
  case group(TargetGroup)
  case permit(Permit)
  case languages([LanguageCode])
  case interpreter(InterpreterNeed)
  case interpreterGender(Gender?)
  case phone(String?)
  case street(String?)
  case postcode(String?)
  case fileNumber(String?)

  /// The field of the card that it stands in: who may not see it does not change it either.
  public var field: ClientField {
    switch self {
    case .name: .name
    case .birthYear, .gender: .birthYear
    case .origin: .origin
    case .household: .household
    case .expected, .contract, .group, .permit: .window
    case .languages, .interpreter, .interpreterGender: .languages
    case .phone: .phone
    case .street, .postcode: .address
    case .fileNumber: .fileNumber
    }
  }
}

extension Client {
  /// The client with some details put in place of what was there; the last of a kind counts.
  public func with(_ details: some Sequence<ClientDetail>) -> Client {
    var client = self
    for detail in details {
      switch detail {
      case .name(let name): client.name = name
      case .birthYear(let year): client.birthYear = year
      case .gender(let gender): client.gender = gender
      case .origin(let origin): client.origin = origin
      case .household(let code): client.household = code
      case .expected(let moment): client.expected = moment
      case .contract(let day): client.contract = day
      case .group(let group): client.group = group
      case .permit(let permit): client.permit = permit
      case .languages(let languages): client.languages = languages
      case .interpreter(let need): client.interpreter = need
      case .interpreterGender(let gender): client.interpreterGender = gender
      case .phone(let phone): client.phone = phone
      case .street(let street): client.street = street
      case .postcode(let postcode): client.postcode = postcode
      case .fileNumber(let number): client.fileNumber = number
      }
    }
    return client
  }
}

/// What a client's facts were before a change: kept beside the journal, so that it can be put back
/// the same day, and erased when somebody is forgotten.
public struct ClientVersion: Hashable, Sendable {
  /// Counts up from 1 for each client.
  public let number: Int
  public let client: Client

  public init(number: Int, client: Client) {
    self.number = number
    self.client = client
  }
}
