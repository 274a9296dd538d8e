package import AppointmentCore
package import DeskService

extension ImportFile<ImportFlaw> {
  /// A file of a kind that was parsed from these bytes. `today` bounds birth years and is the first
  /// day of a lesson without one.
  package init(
    _ document: CSVDocument, of kind: ImportKind, bytes: [UInt8], today: CivilDate
  ) {
    self.init(kind, fingerprint: Self.fingerprint(of: bytes, kind)) { known, office in
      switch kind {
      case .staff: ImportReading(StaffLines.read(document, known: known)) { .staff($0) }
      case .rooms: ImportReading(RoomLines.read(document)) { .rooms($0) }
      case .roster: ImportReading(RosterLines.read(document, known: known)) { .roster($0) }
      case .clients:
        ImportReading(ClientLines.read(document, known: known, today: today)) { .clients($0) }
      case .lessons:
        ImportReading(LessonLines.read(document, known: known, today: today)) { .lessons($0) }
      case .appointments:
        ImportReading(
          AppointmentLines.read(document, known: known, talkMinutes: office.desk.talkMinutes)
        ) { .appointments($0) }
      }
    }
  }

  /// FNV-1a of 64 bits over the kind and the bytes.
  private static func fingerprint(of bytes: [UInt8], _ kind: ImportKind) -> String {
    let hash = (Array(kind.rawValue.utf8) + bytes).reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

extension ImportReading<ImportFlaw> {
  fileprivate init<Value>(
    _ lines: Lines<Value>, _ rows: ([ImportLine<Value>]) -> ImportRows
  ) {
    self.init(rows(lines.values), flaws: lines.flaws, warnings: lines.warnings)
  }
}
