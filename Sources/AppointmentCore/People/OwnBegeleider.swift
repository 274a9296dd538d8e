/// Who the client's own begeleider is on a day: a function of the appointment's date, not of today
/// (R-020, §0b.2).
public struct OwnBegeleider: Hashable, Sendable {
  public let staff: StaffCode
  public let stream: Stream
  /// The coach keeps the talks as no begeleider is named yet.
  public let isCarriedOver: Bool

  /// Whose the client is on a day; nil when nobody who still works here is assigned.
  ///
  /// Before settlement and in months 1 to 3 it is the household's coach, from month 4 the adult's
  /// begeleider; until one is named the coach carries on. A child has its household's.
  public static func of(_ file: ClientFile, on day: CivilDate, in office: Office) -> OwnBegeleider?
  {
    of(file, on: day, in: office, clock: file.clock(under: office.policies))
  }

  /// The same where the client's months are known already.
  static func of(
    _ file: ClientFile, on day: CivilDate, in office: Office, clock: GuidanceClock?
  ) -> OwnBegeleider? {
    let month = clock?.month(on: day) ?? 0
    let settlementMonths =
      clock?.policy.settlementMonths ?? office.policies.versions[0].settlementMonths
    func holder(_ stream: Stream) -> StaffCode? {
      OwnBegeleider.holder(of: stream, file, day, office)
    }
    if month <= settlementMonths {
      if let coach = holder(.settlement) {
        return OwnBegeleider(staff: coach, stream: .settlement, isCarriedOver: false)
      }
      return holder(.guidance).map {
        OwnBegeleider(staff: $0, stream: .guidance, isCarriedOver: false)
      }
    }
    if let begeleider = holder(.guidance) {
      return OwnBegeleider(staff: begeleider, stream: .guidance, isCarriedOver: false)
    }
    return holder(.settlement).map {
      OwnBegeleider(staff: $0, stream: .settlement, isCarriedOver: true)
    }
  }

  /// The legal worker who has the client's file on a day.
  public static func legalWorker(
    of file: ClientFile, on day: CivilDate, in office: Office
  ) -> StaffCode? {
    holder(of: .legal, file, day, office)
  }

  private static func holder(
    of stream: Stream, _ file: ClientFile, _ day: CivilDate, _ office: Office
  ) -> StaffCode? {
    func assigned(_ number: ClientNumber) -> StaffCode? {
      file.assignments.last {
        $0.client == number && $0.stream == stream && $0.holds(on: day)
          && office.employs($0.staff, on: day)
      }?.staff
    }
    if let own = assigned(file.client.number) { return own }
    // Coaching is a household's; a child hangs on its household in every stream (§0b.1). An adult
    // without a begeleider is a gap that must be seen, so it is not filled from a partner.
    let isShared = stream != .guidance || file.client.isAdult(on: day) == false
    guard isShared else { return nil }
    return file.household.lazy.compactMap { assigned($0.number) }.first
  }
}
