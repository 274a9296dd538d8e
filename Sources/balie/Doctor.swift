import AppointmentCore
import DeskService
import Wording

/// Looks whether everything is as it should be: store, schema, library, permissions, invariants,
/// tables, people.
struct Doctor {
  let context: CommandContext

  struct Check {
    enum State: String {
      case good, warning, bad

      var mark: String {
        switch self {
        case .good: "+"
        case .warning: "!"
        case .bad: "x"
        }
      }
    }
    let name: String
    let state: State
    let text: String
  }

  func checks(isDeep: Bool) throws -> [Check] {
    let office = try context.office()
    var checks = [Check(name: "opslag", state: .good, text: office.location)]
    checks += try store(office, isDeep: isDeep)
    checks += try tables(office)
    checks += try people(office)
    return checks
  }

  private func tables(_ office: CommandContext.OpenOffice) throws -> [Check] {
    let people = try office.desk.office()
    let services = people.routing.services.values
    let unchecked = services.count { $0.checkedOn == nil }
    return [
      Check(
        name: "tabellen", state: .good,
        text:
          "\(people.policies.versions.count) versies van het beleid, \(services.count) organisaties"
      ),
      Check(
        name: "sociale kaart", state: unchecked == 0 ? .good : .warning,
        text: unchecked == 0
          ? "alles is nagekeken"
          : "\(unchecked) organisaties zijn nog nooit nagekeken: controleer adres en tijden"),
    ]
  }

  private func people(_ office: CommandContext.OpenOffice) throws -> [Check] {
    let people = try office.desk.office()
    let today = try context.now().date
    func functions(_ role: Role, least: Int, _ word: String) -> Check {
      let count = people.staff(with: role, on: today).count
      return Check(
        name: word, state: count >= least ? .good : .warning,
        text: count == 0
          ? "niemand heeft deze functie: wijs iemand aan"
          : "\(count) \(count == 1 ? "persoon" : "personen")")
    }
    let overlaps = people.roster.overlaps()
    return [
      functions(.teamleider, least: 2, "teamleiders"),
      functions(.safeguarding, least: 1, "aandachtsfunctionaris"),
      functions(.reception, least: 1, "receptie"),
      Check(
        name: "rooster", state: overlaps.isEmpty ? .good : .warning,
        text: overlaps.isEmpty
          ? "\(people.roster.shifts.count) dagdelen, niemand dubbel"
          : "dubbel ingeroosterd: "
            + overlaps.map {
              "\($0.staff.text) \(Dates.short($0.weekday)) \(Labels.daypart($0.daypart))"
            }.joined(separator: ", ")),
    ]
  }
}
