import AppointmentCore
import Synchronization

/// Codes and keys of one table, both ways.
struct Coded<Bearer>: Sendable {
  private(set) var keys: [Code<Bearer>: Int] = [:]
  private(set) var codes: [Int: Code<Bearer>] = [:]
  /// Whether all there are in the table are here.
  var isWhole = false

  mutating func add(_ key: Int, _ code: Code<Bearer>) {
    keys[code] = key
    codes[key] = code
  }
}

/// The codes and keys of everybody who works here and of every room.
struct StaffAndRooms: Sendable {
  var staff = Coded<StaffMember>()
  var rooms = Coded<Room>()
  var isWhole: Bool { staff.isWhole && rooms.isWhole }
}

/// What transactions that read keep of staff and rooms for the next one, as long as nobody writes: a
/// store makes one for itself.
package final class KeptCodes: Sendable {
  private let kept = Mutex<(counter: Int, codes: StaffAndRooms)?>(nil)

  package init() {}

  /// What was kept at a count of changes; nil when nothing was, or somebody wrote since.
  func codes(at counter: Int) -> StaffAndRooms? {
    kept.withLock { $0?.counter == counter ? $0?.codes : nil }
  }

  func keep(_ codes: StaffAndRooms, at counter: Int) {
    kept.withLock { $0 = (counter, codes) }
  }
}
