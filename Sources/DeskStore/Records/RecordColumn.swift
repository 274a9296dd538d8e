import AppointmentCore
import DeskService

/// A value that a record keeps in one column, written and read by itself.
protocol ColumnValue: Sendable {
  var column: SQLValue { get }
  init(_ row: inout SQLRow) throws(StoreFailure)
}

/// One column of a record's table and the part of the record that stands in it, both ways.
struct RecordColumn<R: Record, Value>: Sendable {
  let name: String
  /// What a query selects for it; the record's table is `r` there.
  let expression: String
  let value: any KeyPath<R, Value> & Sendable
  let write: @Sendable (Value, SQLTransaction) throws(StoreFailure) -> SQLValue
  let read: @Sendable (inout SQLRow, SQLTransaction) throws(StoreFailure) -> Value

  func written(_ record: R, _ transaction: SQLTransaction) throws(StoreFailure) -> SQLValue {
    try write(record[keyPath: value], transaction)
  }
}

extension RecordColumn where Value: ColumnValue {
  init(_ name: String, _ value: any KeyPath<R, Value> & Sendable) {
    self.name = name
    expression = "r.\(name)"
    self.value = value
    write = { value, _ throws(StoreFailure) in value.column }
    read = { row, _ throws(StoreFailure) in try Value(&row) }
  }
}

extension RecordColumn where Value == StaffCode {
  /// A colleague, by the store's own key.
  static func staff(
    _ name: String, _ value: any KeyPath<R, StaffCode> & Sendable
  ) -> RecordColumn {
    RecordColumn(
      name: name, expression: "r.\(name)", value: value,
      write: { code, transaction throws(StoreFailure) in try transaction.staffKey(code) },
      read: { row, transaction throws(StoreFailure) in try transaction.staffCode(&row) })
  }
}

extension RecordColumn where Value == Identifier<Appointment> {
  /// An appointment, by the store's own key.
  static func appointment(
    _ name: String, _ value: any KeyPath<R, Identifier<Appointment>> & Sendable
  ) -> RecordColumn {
    RecordColumn(
      name: name,
      expression: "(SELECT a.id FROM appointment a WHERE a.appointment_key = r.\(name))",
      value: value,
      write: { id, transaction throws(StoreFailure) in
        .integer(try transaction.appointmentKey(id))
      },
      read: { row, _ throws(StoreFailure) in try row.identifier() })
  }
}

// MARK: - Values that stand in one column

extension Identifier: ColumnValue {
  var column: SQLValue { .id(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.identifier() }
}

extension ClientNumber: ColumnValue {
  var column: SQLValue { .client(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.clientNumber() }
}

extension Code: ColumnValue {
  var column: SQLValue { .code(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.code() }
}

extension CivilDate: ColumnValue {
  var column: SQLValue { .day(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.day() }
}

extension CivilDateTime: ColumnValue {
  var column: SQLValue { .moment(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.moment() }
}

extension Int: ColumnValue {
  var column: SQLValue { .integer(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.integer() }
}

extension Bool: ColumnValue {
  var column: SQLValue { .flag(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.flag() }
}

extension String: ColumnValue {
  var column: SQLValue { .text(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.text() }
}

extension ColumnValue where Self: RawRepresentable<String> {
  var column: SQLValue { .word(self) }
  init(_ row: inout SQLRow) throws(StoreFailure) { self = try row.word() }
}

/// Nothing is NULL.
extension Optional: ColumnValue where Wrapped: ColumnValue {
  var column: SQLValue { self?.column ?? .null }

  init(_ row: inout SQLRow) throws(StoreFailure) {
    self = try row.isNull() ? .none : .some(Wrapped(&row))
  }
}
