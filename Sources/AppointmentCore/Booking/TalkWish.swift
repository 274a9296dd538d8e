/// What a talk is to be, whoever asks for it and wherever: what it is about, how long and where it
/// is, who is there besides, and for what it must be in time.
///
/// When it is and who holds it is found for it: a ``SlotSearch`` offers times for a wish, and a
/// ``BookingRequest`` is a wish that takes one of them. A booking, a search, a question to the rules
/// and a wait each hold this one value.
public struct TalkWish: Hashable, Sendable {
  public var kind: AppointmentKind
  public var topics: [HelpTopic]
  /// Nil for as long as a talk takes in this office.
  public var minutes: Int?
  public var place: Place
  /// A room in particular; nil for any that is free.
  public var room: RoomCode?
  /// An interpreter in particular, or the telephone; nil for whoever is found where one is needed.
  public var interpreter: InterpreterChoice?
  /// In which language; nil for those that the client speaks.
  public var language: LanguageCode?
  /// Somebody in particular in the place of the own begeleider; nil for the own begeleider.
  public var substitute: StaffCode?
  /// Why it is somebody else.
  public var substitutionReason: SubstitutionReason?
  /// The date on the letter that the talk must be in time for (§0b.4); nil without a letter.
  public var letterDate: CivilDate?
  /// Who else takes part, besides the client whose talk it is.
  public var others: [ClientNumber]
  /// An organisation that takes part as well, by its name.
  public var partner: String?

  public init(
    kind: AppointmentKind = .talk, topics: [HelpTopic] = [], minutes: Int? = nil,
    place: Place = .office, room: RoomCode? = nil, interpreter: InterpreterChoice? = nil,
    language: LanguageCode? = nil, substitute: StaffCode? = nil,
    substitutionReason: SubstitutionReason? = nil, letterDate: CivilDate? = nil,
    others: [ClientNumber] = [], partner: String? = nil
  ) {
    self.kind = kind
    self.topics = topics
    self.minutes = minutes
    self.place = place
    self.room = room
    self.interpreter = interpreter
    self.language = language
    self.substitute = substitute
    self.substitutionReason = substitutionReason
    self.letterDate = letterDate
    self.others = others
    self.partner = partner
  }

  /// What a talk that there is would be at another time. The room and the colleague who interprets
  /// are looked for again; who is at the telephone can be called at any time.
  public init(of talk: Appointment) {
    self.init(
      kind: talk.kind, topics: talk.topics, minutes: talk.slot.minutes, place: talk.place,
      interpreter: talk.interpreter == .telephone ? .telephone : nil,
      letterDate: talk.letterDate, others: Array(talk.clients.dropFirst()),
      partner: talk.partner)
    if case .substitute(let reason) = talk.continuity {
      substitute = talk.staff
      substitutionReason = reason
    }
  }

  /// Whether it is about residence or family reunification. What it is about decides, and only
  /// when nobody says so the kind of talk: a question about post is no legal talk.
  public var isLegal: Bool { topics.isEmpty ? kind == .legal : topics.contains(.legal) }

  /// How long it takes at a desk, in minutes.
  public func minutes(in desk: DeskPolicy) -> Int { minutes ?? desk.talkMinutes }

  /// The wish with all that was found for it: who holds it, who interprets and where.
  public func taking(_ offer: SlotOffer) -> TalkWish {
    var wish = self
    wish.minutes = offer.slot.minutes
    wish.interpreter = offer.interpreter
    wish.room = offer.room
    if case .substitute(let reason) = offer.continuity {
      wish.substitute = offer.staff
      wish.substitutionReason = reason
    }
    return wish
  }
}

extension BookingRequest {
  /// A wish of a client that takes a time that was offered for it.
  public init(client: ClientNumber, _ wish: TalkWish, taking offer: SlotOffer) {
    self.init(client: client, at: offer.slot.startMoment, wish.taking(offer))
  }
}

extension SlotSearch.Request {
  /// The booking of a time that this search offered a client: accepted as long as nobody was first.
  ///
  /// `reason` says why a lesson is booked over, where the time lies in one.
  public func taking(
    _ offer: SlotOffer, for client: ClientNumber, overLessonBecause reason: String? = nil
  ) -> BookingRequest {
    var wish = wish
    if together != nil { wish.others.append(client) }
    var booking = BookingRequest(client: together ?? client, wish, taking: offer)
    if let reason, offer.warnings.contains(where: { $0.code == .clientLesson }) {
      booking.despite[.clientLesson] = reason
    }
    return booking
  }
}
