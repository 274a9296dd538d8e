package import AppointmentCore
package import DeskService

/// A question of every kind that the desk answers, about people and things of the caller's choice:
/// whoever adds a kind is told here by the compiler.
package struct QueryWalk {
  package var client: ClientNumber
  package var appointment: Identifier<Appointment>
  package var reference: AppointmentReference
  package var staff: StaffCode
  package var room: RoomCode
  package var day: CivilDate

  package init(
    client: ClientNumber, appointment: Identifier<Appointment>, reference: AppointmentReference,
    staff: StaffCode, room: RoomCode, day: CivilDate
  ) {
    self.client = client
    self.appointment = appointment
    self.reference = reference
    self.staff = staff
    self.room = room
    self.day = day
  }

  package func query(_ kind: QueryKind) -> any DeskQuery {
    switch kind {
    case .adjacentSlots: return FindAdjacentSlots(for: [client], minutes: 30, from: day)
    case .appointment: return FindAppointment(reference)
    case .assess: return AssessRequest(AppointmentRequest(on: day), for: client)
    case .calls: return ReadRepairCalls(withDone: true)
    case .card: return ReadClientCard(of: client)
    case .caseload: return ReadCaseload(on: day)
    case .day: return ReadDay(day)
    case .export: return ExportOffice()
    case .find: return FindClients("naam")
    case .hits: return FindHits(of: .close(closure))
    case .household: return ReadHousehold(.of(client))
    case .householdCode: return FindHousehold(of: client)
    case .households: return ListHouseholds()
    case .interpreter: return ReadInterpreterSheet(of: appointment)
    case .interpreterQuestions: return ListInterpreterQuestions()
    case .judge: return JudgeCommand(.book(booking))
    case .line: return ReadLine(.number(client))
    case .messages: return ReadMessages(ever: true)
    case .name: return ReadName(of: client)
    case .orphans: return ReadOrphans()
    case .reference: return FindReference(of: appointment)
    case .repairOverview: return ReadRepairOverview()
    case .repairPlan: return PlanRepair(for: .staff(staff))
    case .rhythm: return ReadRhythm(of: client)
    case .roster: return ReadRoster(around: day)
    case .searchDays: return CountSearchDays(for: client, isLegal: false, from: day)
    case .searchSubject: return ReadSearchSubject(of: client, isLegal: false, on: day)
    case .slots:
      return FindSlots(for: client, SlotSearch.Request(TalkWish(minutes: 30), from: day, days: 14))
    case .talkNames: return ReadTalkNames(of: [talk])
    case .team: return ReadTeam(on: day)
    case .urgencies: return ListUrgencies()
    case .waiting: return ListWaiting()
    case .week: return ReadWeek(of: staff, around: day)
    case .worklists: return ReadWorklists()
    }
  }

  private var nine: CivilDateTime { CivilDateTime(day, CivilTime(clampingMinuteOfDay: 540)) }

  /// On the day after: on the day itself it may be past nine.
  private var booking: BookingRequest {
    BookingRequest(
      client: client, at: nine.adding(minutes: 24 * 60), TalkWish(minutes: 30))
  }

  private var closure: ClosureNote {
    ClosureNote(room: room, period: CivilPeriod(from: day, days: 1), label: "schilder")
  }

  /// A talk as it could stand in an answer.
  private var talk: Appointment {
    Appointment(
      id: appointment, reference: reference, clients: [client], staff: staff,
      slot: TimeSlot(at: nine, minutes: 30)!)
  }
}
