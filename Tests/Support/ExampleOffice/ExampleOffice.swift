package import Foundation

/// The spreadsheets of an invented office, as they lie among the tests.
package enum ExampleOffice {
  /// The kinds of file, in the order in which an office brings them in: `staff` to `appointments`.
  package static let kinds = ["staff", "rooms", "roster", "clients", "lessons", "appointments"]

  /// Where the file of a kind lies: `…/Files/staff.csv`.
  package static func file(_ kind: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files/\(kind).csv")
  }
}
