import AppointmentCore

/// Turns the plans of households into people: names, years, numbers, addresses, languages.
struct HouseholdMaker {
  let date: CivilDate
  var dice: Dice
  var names = NameMaker()
  /// Genders of the children still to come, so that the year's figures come out; then by chance.
  var childGenders: [Gender] = []
  var phoneOffset: Int

  mutating func make(
    _ plan: HouseholdPlan, settled: CivilDate?, mill: inout Mill
  ) -> DemoHousehold {
    let home = mill.home()
    let list = plan.origin.names
    var (adultNames, ofChildren) = names.adults(plan.adults, of: list, dice: &dice)
    for (index, member) in plan.cast.enumerated() { adultNames[index] = member.name }
    let youngestAge = 21 + plan.children * 2
    var members: [Client] = []
    var parentYear = date.year - 30
    for (index, gender) in plan.adults.enumerated() {
      let cast = plan.cast.indices.contains(index) ? plan.cast[index] : nil
      // A third grown person is a grandmother.
      let age =
        cast?.age
        ?? (index < 2
          ? dice.number(in: max(21, youngestAge)...max(26, youngestAge + 12))
          : dice.number(in: 60...72))
      if index < 2 { parentYear = index == 0 ? date.year - age : max(parentYear, date.year - age) }
      var client = adult(
        adultNames[index], gender, plan, year: date.year - age, home: home, cast: cast,
        mill: &mill)
      client.settled = settled
      if plan.traits.contains(.joinedLater), index > 0 {
        client.group = .familyReunification
        client.settled = SettlementDays(date: date).day(HouseholdPlan.joining)
      }
      client.contract = client.settled?.adding(days: -7)
      members.append(client)
    }
    members += children(
      of: plan, second: ofChildren, parentYear: parentYear, settled: settled, home: home,
      mill: &mill)
    return DemoHousehold(plan: plan, members: members)
  }

  private mutating func adult(
    _ name: String, _ gender: Gender, _ plan: HouseholdPlan, year: Int,
    home: (code: HouseholdCode, ordinal: Int), cast: CastMember?, mill: inout Mill
  ) -> Client {
    let first = String(name.prefix { $0 != " " })
    let other = OtherSpellings.of(first).map { spelling in
      [spelling + name.dropFirst(first.count)]
    }
    let address = InventedAddress.home(home.ordinal)
    phoneOffset += 37
    var languages = [plan.origin.language]
    if dice.happens(25) { languages.append("eng") }
    let isSpeaking = dice.happens(12) && cast == nil
    if isSpeaking { languages.append("nld") }
    return Client(
      number: cast.map { Mill.number($0.number) } ?? mill.number(),
      name: PersonName(name, others: dice.happens(40) ? other ?? [] : [])!,
      birthYear: year, gender: gender, origin: plan.origin.rawValue, household: home.code,
      group: plan.group, permit: plan.group == .temporaryProtection ? .unknown : .yes,
      languages: languages.compactMap { LanguageCode($0) },
      interpreter: isSpeaking ? .none : dice.happens(75) ? .needed : .preferred,
      interpreterGender: gender == .f && dice.happens(15) ? .f : nil,
      phone: InventedAddress.phone(cast?.phone ?? phoneOffset), street: address.street,
      postcode: address.postcode)
  }

  private mutating func children(
    of plan: HouseholdPlan, second: String, parentYear: Int, settled: CivilDate?,
    home: (code: HouseholdCode, ordinal: Int), mill: inout Mill
  ) -> [Client] {
    guard plan.children > 0 else { return [] }
    let address = InventedAddress.home(home.ordinal)
    let newest = (settled ?? date).year - 1
    // The eldest is at most sixteen and was born to a parent of at least nineteen; the others
    // follow a year or two apart.
    let eldest = max(date.year - 16, parentYear + 19)
    var year = min(eldest + dice.below(3), newest - (plan.children - 1))
    var siblings: Set<String> = []
    var children: [Client] = []
    for index in 0..<plan.children {
      let gender = childGenders.popLast() ?? (dice.happens(50) ? .m : .f)
      let isTurning = index == 0 && plan.traits.contains(.turnsAdult)
      let name = names.child(
        gender, second: second, siblings: &siblings, of: plan.origin.names, dice: &dice)
      var client = Client(
        number: mill.number(), name: PersonName(name)!,
        birthYear: isTurning ? date.year - 18 : year, gender: gender,
        origin: plan.origin.rawValue, household: home.code, group: plan.group,
        permit: plan.group == .temporaryProtection ? .unknown : .yes,
        languages: [LanguageCode(plan.origin.language)!], interpreter: .none,
        street: address.street, postcode: address.postcode)
      client.settled = settled
      client.contract = settled?.adding(days: -7)
      children.append(client)
      year = min(newest, year + dice.number(in: 1...2))
    }
    return children
  }
}
