package import AppointmentCore

/// A value with the line of the file it came from, so that everything said about it names the line.
package struct ImportLine<Value: Sendable>: Sendable {
  package let line: Int
  package let value: Value

  package init(line: Int, value: Value) {
    self.line = line
    self.value = value
  }
}

extension ImportLine: Equatable where Value: Equatable {}

/// A row of `clients`: the person, and who does which stream of work for them.
package struct ClientLine: Hashable, Sendable {
  package var client: Client
  package var holders: [Stream: StaffCode]

  package init(client: Client, holders: [Stream: StaffCode] = [:]) {
    self.client = client
    self.holders = holders
  }
}

/// A row of `appointments`, as the old agenda has it.
package struct AppointmentLine: Hashable, Sendable {
  /// Everyone who takes part; never empty.
  package var clients: [ClientNumber]
  package var slot: TimeSlot
  package var staff: StaffCode
  package var interpreter: InterpreterChoice?
  package var room: RoomCode?
  package var place: Place
  package let kind: AppointmentKind
  package let topics: [HelpTopic]
  package var status: AppointmentStatus

  package init(
    clients: [ClientNumber], slot: TimeSlot, staff: StaffCode,
    interpreter: InterpreterChoice? = nil, room: RoomCode? = nil, place: Place = .office,
    kind: AppointmentKind = .talk, topics: [HelpTopic] = [],
    status: AppointmentStatus = .booked
  ) {
    precondition(!clients.isEmpty, "An appointment is somebody's.")
    self.clients = clients
    self.slot = slot
    self.staff = staff
    self.interpreter = interpreter
    self.room = room
    self.place = place
    // As a booking has it: in order, and a question about residence makes a legal talk.
    self.kind = topics.contains(.legal) ? .legal : kind
    self.topics = topics.sorted()
    self.status = status
  }

  var isLegal: Bool { kind == .legal }
}
