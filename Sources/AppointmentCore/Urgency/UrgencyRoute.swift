/// Who is asked about somebody who cannot wait: the own begeleider if in the house, else the deputy
/// if in the house, else the teamleider (§0b.4).
public enum UrgencyRoute {
  /// The first who has not been asked yet; nil when everyone has.
  ///
  /// A teamleider is asked wherever they are, one in the house first: somebody must be.
  public static func next(
    for file: ClientFile, on day: CivilDate, in office: Office, present: Set<StaffCode>,
    after asked: [StaffCode]
  ) -> StaffCode? {
    let own = OwnBegeleider.of(file, on: day, in: office)?.staff
    let deputy = office.employed(own.flatMap { office.staff[$0]?.deputy }, on: day)?.code
    let close = [own, deputy].compactMap { $0 }.filter(present.contains)
    let leaders = office.staff(with: .teamleider, on: day).map(\.code)
    let order =
      close + leaders.filter(present.contains) + leaders.filter { !present.contains($0) }
    return order.first { !asked.contains($0) }
  }
}
