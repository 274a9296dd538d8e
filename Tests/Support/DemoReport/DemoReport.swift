import AppointmentCore
import DeskDemo
import DeskFixtures
import DeskService

/// Prints a demo's day list and figures, and how long making it took: `demo-report DATE SEED SCALE`;
/// or makes years of history: `demo-report history APPOINTMENTS OFFICES`.
@main
enum DemoReport {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count > 3, arguments[1] == "history" {
      return printHistory(appointments: Int(arguments[2])!, offices: Int(arguments[3])!)
    }
    let date = arguments.count > 1 ? CivilDate(iso: arguments[1])! : CivilDate(iso: "2026-07-15")!
    let seed = arguments.count > 2 ? UInt64(arguments[2])! : 1
    let scale = arguments.count > 3 ? Int(arguments[3])! : 1
    let clock = ContinuousClock()
    var demo = DemoOffice.make(date: date, seed: seed, scale: scale, tables: FixtureTables.office)
    var best = Duration.seconds(1000)
    for _ in 0..<(scale > 3 ? 1 : 5) {
      best = min(
        best,
        clock.measure {
          demo = DemoOffice.make(date: date, seed: seed, scale: scale, tables: FixtureTables.office)
        })
    }
    if scale <= 3 { printDay(date, demo.batch) }
    print(demo.summary)
    printFigures(date, demo.batch)
    print("made in \(best)")
  }

  private static func printHistory(appointments: Int, offices: Int) {
    var years = 0
    var claims = 0
    let time = ContinuousClock().measure {
      for batch in DemoOffice.history(
        appointments: appointments, date: CivilDate(iso: "2026-07-15")!, seed: 1,
        offices: offices, tables: FixtureTables.office)
      {
        years += 1
        claims += batch.claims.count
      }
    }
    print("\(appointments) appointments, \(claims) claims in \(years) years: \(time)")
  }

  private static func printDay(_ date: CivilDate, _ batch: ImportBatch) {
    let clients = Dictionary(
      batch.clients.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    for appointment in batch.appointments where appointment.slot.date == date {
      let cells = [
        (appointment.slot.start.description, 6), (clients[appointment.client]!.name.listName, 16),
        (appointment.staff.text, 10),
        (appointment.room.map { "kamer \($0)" } ?? "\(appointment.place)", 11),
        (appointment.interpreter?.description ?? "-", 10), (appointment.kind.rawValue, 13),
        (appointment.status.rawValue, 11),
      ]
      print(cells.map { $0.0.padded(to: $0.1) }.joined())
    }
  }

  private static func printFigures(_ date: CivilDate, _ batch: ImportBatch) {
    let past = batch.appointments.filter { $0.slot.date < date }
    var counts: [(String, Int)] = AppointmentStatus.allCases.map { status in
      ("past \(status.rawValue)", past.count { $0.status == status })
    }
    counts.append(("own", past.count { $0.continuity == .own }))
    for week in -4...6 {
      let monday = ISOWeek(containing: date).monday.adding(days: 7 * week)
      let period = CivilPeriod(from: monday, days: 7)
      counts.append(("week \(week)", batch.appointments.count { period.contains($0.slot.date) }))
    }
    print(counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " · "))
    let loads = Dictionary(
      grouping: batch.assignments.filter { $0.stream != .legal && $0.holds(on: date) }, by: \.staff)
    print(
      loads.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }.joined(
        separator: " · "))
    print("referrals \(batch.referrals.count) contacts \(batch.contacts.count)")
  }
}

extension String {
  func padded(to width: Int) -> String {
    String(prefix(width - 1)) + String(repeating: " ", count: max(1, width - count))
  }
}
