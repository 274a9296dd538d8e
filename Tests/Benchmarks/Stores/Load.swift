import AppointmentCore
import DeskService

/// An office of many years, made by counting: the same on every run.
struct Load {
  static let firstDay = CivilDate(year: 2020, month: 1, day: 6)!
  static let staffCount = 40
  static let perDay = 8
  let clientCount: Int
  let appointmentCount: Int

  static func staff(_ index: Int) -> StaffCode { StaffCode("staff\(index)")! }
  static func room(_ index: Int) -> RoomCode { RoomCode("\(index)")! }
  static func client(_ index: Int) -> ClientNumber { ClientNumber(digits: 6, value: index)! }

  /// The last day on which there is an appointment.
  var lastDay: CivilDate {
    Load.firstDay.adding(days: (appointmentCount - 1) / (Load.staffCount * Load.perDay))
  }

  func batch() -> ImportBatch {
    var batch = ImportBatch()
    for index in 0..<Load.staffCount {
      batch.staff.append(
        StaffMember(code: Load.staff(index), name: "Naam \(index)", roles: [.begeleider]))
      batch.rooms.append(Room(code: Load.room(index), name: "Kamer", location: "hier"))
    }
    for index in 0..<clientCount {
      let number = Load.client(index)
      let client = Client(
        number: number, name: PersonName(Load.name(index))!, phone: "06\(10_000_000 + index * 37)",
        street: "Voorstraat")
      batch.clients.append(client)
      batch.searchKeys[number] = SearchKeys.of(
        name: client.name, phone: client.phone, street: client.street, number: number,
        variants: .none)
    }
    for index in 0..<appointmentCount { add(index, to: &batch) }
    batch.claims.sort { left, right in
      if left.resource != right.resource { return left.resource < right.resource }
      return left.slot.startMoment < right.slot.startMoment
    }
    return batch
  }

  private static func name(_ index: Int) -> String {
    let starts = ["Am", "Be", "Fa", "Ha", "Mo", "Sel", "Te", "Yo", "Zah", "Wel"]
    let ends = ["ina", "rihun", "tima", "med", "hamud", "am", "kle", "nas", "ra", "du"]
    func word(_ number: Int) -> String { starts[number % 10] + ends[number / 10 % 10] }
    return "\(word(index)) \(word(index / 7)) \(word(index / 31))"
  }

  private func add(_ index: Int, to batch: inout ImportBatch) {
    let worker = index % Load.staffCount
    let hour = index / Load.staffCount % Load.perDay
    let day = Load.firstDay.adding(days: index / (Load.staffCount * Load.perDay))
    let slot = TimeSlot(at: CivilDateTime(day, CivilTime(hour: 9 + hour, minute: 0)!), minutes: 60)!
    let number = Load.client(index % clientCount)
    let isPast = index < appointmentCount * 9 / 10
    let appointment = Appointment(
      id: Identifier(UInt128(index + 1) << 64), reference: AppointmentReference(number: index + 1)!,
      clients: [number], staff: Load.staff(worker), room: Load.room(worker), slot: slot,
      status: isPast ? .fulfilled : .booked, topics: [.post])
    batch.appointments.append(appointment)
    let owner = Claim.Owner.appointment(appointment.id)
    batch.claims += [
      Claim(resource: .staff(Load.staff(worker)), slot: slot, owner: owner),
      Claim(resource: .client(number), slot: slot, owner: owner),
      Claim(resource: .room(Load.room(worker)), slot: slot, owner: owner),
    ]
  }
}
