import AppointmentCore
import DeskService

@testable import DeskService

/// A question of every kind about the small office: whoever adds a kind is told here by the compiler.
struct EveryQuery {
  /// About whom it asks, where it asks about a client.
  var client = SmallOffice.amina
  /// About which colleague it asks, where it asks about one.
  var colleague = SmallOffice.karin.code

  func query(_ kind: QueryKind) -> any DeskQuery {
    let today = SmallOffice.today
    let search = SlotSearch.Request(minutes: 45, from: today, days: 14)
    switch kind {
    case .adjacentSlots: return FindAdjacentSlots(for: [client], minutes: 45, from: today)
    case .appointment: return FindAppointment(SmallOffice.reference(1))
    case .assess: return AssessRequest(AppointmentRequest(on: today), for: client)
    case .calls: return ReadRepairCalls(withDone: true)
    case .card: return ReadClientCard(of: client)
    case .caseload: return ReadCaseload(on: today)
    case .day: return ReadDay(today)
    case .export: return ExportOffice()
    case .find: return FindClients("amina")
    case .hits: return FindHits(of: .setShift(SmallOffice.noShift(of: colleague)))
    case .household: return ReadHousehold(.of(client))
    case .householdCode: return FindHousehold(of: client)
    case .households: return ListHouseholds()
    case .interpreter: return ReadInterpreterSheet(of: SmallOffice.yonasTalk)
    case .interpreterQuestions: return ListInterpreterQuestions()
    case .judge: return JudgeCommand(.cancel(SmallOffice.aminasTalk, .client))
    case .line: return ReadLine(.name("amina"))
    case .name: return ReadName(of: client)
    case .orphans: return ReadOrphans()
    case .reference: return FindReference(of: SmallOffice.aminasTalk)
    case .repairOverview: return ReadRepairOverview()
    case .repairPlan: return PlanRepair(for: .staff(colleague))
    case .rhythm: return ReadRhythm(of: client)
    case .roster: return ReadRoster(around: today)
    case .searchDays: return CountSearchDays(for: client, isLegal: false, from: today)
    case .searchSubject: return ReadSearchSubject(of: client, isLegal: false, on: today)
    case .slots: return FindSlots(for: client, search)
    case .talkNames: return ReadTalkNames(of: [SmallOffice.talk(of: client)])
    case .team: return ReadTeam(on: today)
    case .urgencies: return ListUrgencies()
    case .waiting: return ListWaiting()
    case .week: return ReadWeek(of: colleague, around: today)
    case .worklists: return ReadWorklists()
    }
  }
}

extension SmallOffice {
  /// That a colleague works no Wednesday morning any more.
  static func noShift(of colleague: StaffCode) -> ShiftWish {
    ShiftWish(
      staff: colleague, weekday: .wednesday, daypart: .morning, role: nil, rhythm: .every,
      from: today)
  }

  /// A talk as it could stand in an answer.
  static func talk(of client: ClientNumber) -> Appointment {
    Appointment(
      id: aminasTalk, reference: reference(1), clients: [client], staff: karin.code,
      slot: TimeSlot(at: now, minutes: 45)!)
  }
}
