import AppointmentCore
import Wording

/// A small invented office with the people of the pictures.
enum SampleOffice {
  static let today = CivilDate(iso: "2026-07-15")!
  static let now = CivilDateTime(iso: "2026-07-15T09:42")!
  static let karin = StaffCode("karin")!
  static let henk = StaffCode("henk")!
  static let yonas = number("0412-6")
  static let almaz = number("0401-7")

  static func number(_ text: String) -> ClientNumber {
    do {
      return try ClientNumber.parse(text)
    } catch {
      preconditionFailure("The sample's numbers have their check digits: \(error)")
    }
  }

  static let clients = [
    Client(number: yonas, name: PersonName("Yonas Tesfay")!),
    Client(number: almaz, name: PersonName("Almaz Haile")!),
  ]

  static let services = [
    ReferralService(
      code: ServiceCode("wijkteam")!, name: "Sociaal Wijkteam", isFormal: true,
      what: "Hulp bij geld, gezin, zorg en formulieren.", access: .walkIn, source: "test"),
    ReferralService(
      code: ServiceCode("raadslieden")!, name: "Sociaal raadslieden", isFormal: true,
      what: "Hulp bij regels en formulieren.", access: .byAppointment, address: "Voorbeeldplein 1",
      hours: "ma-vr 09:00-12:00", source: "test"),
    ReferralService(
      code: ServiceCode("samenwerkplein")!, name: "SamenWerkplein", isFormal: false,
      what: "Spreekuur.", access: .walkIn, source: "test"),
  ]

  static let office = Office(
    name: "Oefenkantoor",
    policies: GuidancePolicies([
      GuidancePolicy(
        id: "test", validFrom: nil, settlementMonths: 3, guidanceMonths: 12, source: "test")
    ])!,
    desk: DeskPolicy(),
    calendar: OfficeCalendar(hours: OfficeHours(hours: [:], openWeekdays: [.wednesday])),
    routing: RoutingTable(
      services: services, routes: [:],
      fallback: Dictionary(
        uniqueKeysWithValues: RoutingPhase.allCases.map { ($0, services[0].code) }))!,
    topicNames: [:], variants: NameVariants([]),
    staff: Dictionary(
      uniqueKeysWithValues: [
        StaffMember(code: karin, name: "Karin Boon", roles: [.begeleider], gender: .f),
        StaffMember(code: henk, name: "Henk Visser", roles: [.safeguarding], gender: .m),
        StaffMember(code: StaffCode("selam")!, name: "Selam Abraha", roles: [.interpreter]),
      ].map { ($0.code, $0) }),
    rooms: [Room(code: RoomCode("2")!, name: "Spreekkamer 2", location: "kantoor")])

  static let directory = Directory(office: office, clients: clients)

  static func appointment(
    _ start: String = "2026-07-16T09:30", status: AppointmentStatus = .booked,
    place: Place = .office
  ) -> Appointment {
    Appointment(
      id: Identifier(1), reference: AppointmentReference(number: 4127)!, clients: [yonas],
      staff: karin, room: RoomCode("2"), place: place,
      slot: TimeSlot(at: CivilDateTime(iso: start)!, minutes: 45)!, status: status)
  }

  static func slot(_ start: String, minutes: Int = 45) -> TimeSlot {
    TimeSlot(at: CivilDateTime(iso: start)!, minutes: minutes)!
  }
}
