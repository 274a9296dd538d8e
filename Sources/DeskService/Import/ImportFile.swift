package import AppointmentCore

/// What a file can hold, in the order in which an office brings its files in.
package enum ImportKind: String, CaseIterable, Sendable {
  case staff, roster, rooms, clients, lessons, appointments
}

/// The rows of a file without a flaw, in the order of the file.
package enum ImportRows: Sendable {
  case staff([ImportLine<StaffMember>])
  case roster([ImportLine<Shift>])
  case rooms([ImportLine<Room>])
  case clients([ImportLine<ClientLine>])
  case lessons([ImportLine<LessonNote>])
  case appointments([ImportLine<AppointmentLine>])
}

/// What came of reading a file: its rows, and what is wrong with it as it is written.
package struct ImportReading<Flaw: Sendable>: Sendable {
  package let rows: ImportRows
  /// With one of these nothing is brought in.
  package let flaws: [Flaw]
  package let warnings: [Flaw]

  package init(_ rows: ImportRows, flaws: [Flaw] = [], warnings: [Flaw] = []) {
    self.rows = rows
    self.flaws = flaws
    self.warnings = warnings
  }
}

/// A file on its way in: what it is, and how its rows are read against what the office knows.
///
/// Of what is wrong with its text the desk asks only whether there is anything; `Flaw` is the
/// reader's own.
package struct ImportFile<Flaw: Sendable>: Sendable {
  /// Reads the rows; again when a colleague was first, as what they may name can have changed.
  package typealias Reader = @Sendable (KnownCodes, Office) -> ImportReading<Flaw>

  package let kind: ImportKind
  /// Tells it from every other file under an idempotency key.
  package let fingerprint: String
  let read: Reader

  package init(_ kind: ImportKind, fingerprint: String, read: @escaping Reader) {
    self.kind = kind
    self.fingerprint = fingerprint
    self.read = read
  }
}

/// Whom and what the rows of a file may name: what is in the store already.
package struct KnownCodes: Sendable {
  package var staff: Set<StaffCode>
  package var rooms: Set<RoomCode>
  package var clients: Set<ClientNumber>

  package init(
    staff: Set<StaffCode> = [], rooms: Set<RoomCode> = [], clients: Set<ClientNumber> = []
  ) {
    self.staff = staff
    self.rooms = rooms
    self.clients = clients
  }
}

/// What came of an import, for whoever has to say so.
package struct ImportAnswer<Flaw: Sendable>: Sendable {
  package enum Outcome: Hashable, Sendable {
    case brought
    /// The same file came in under the same key before; nothing is doubled.
    case broughtBefore
    /// Nobody wanted more than to see what would come of it.
    case seen
    /// It has flaws, and not one line of it came in.
    case flawed
  }

  package let outcome: Outcome
  package let plan: ImportPlan
  /// What is wrong with the text of the file; what the office's facts say against it stands in the
  /// plan.
  package let flaws: [Flaw]
  package let warnings: [Flaw]
}
