import AppointmentCore
import Synchronization

/// What was read last and still holds, as nobody wrote since: the office, and files of clients who
/// were asked about by number.
final class DeskCache: Sendable {
  private struct Kept {
    var counter: Int?
    var office: Office?
    var files: [ClientNumber: ClientFile] = [:]
  }

  private let kept = Mutex(Kept())

  /// The office as it is at a count of changes; nil when it has to be read.
  func office(at counter: Int) -> Office? {
    kept.withLock { $0.counter == counter ? $0.office : nil }
  }

  /// The files of some clients that are known at a count of changes.
  func files(of numbers: [ClientNumber], at counter: Int) -> [ClientNumber: ClientFile] {
    kept.withLock { kept in
      guard kept.counter == counter else { return [:] }
      var found: [ClientNumber: ClientFile] = [:]
      for number in numbers { found[number] = kept.files[number] }
      return found
    }
  }

  /// The office and the files of all of some clients; nil when any of it has to be read.
  func everything(
    about numbers: [ClientNumber], at counter: Int
  ) -> (office: Office, files: [ClientNumber: ClientFile])? {
    kept.withLock { kept in
      guard kept.counter == counter, let office = kept.office else { return nil }
      var found: [ClientNumber: ClientFile] = [:]
      for number in numbers {
        guard let file = kept.files[number] else { return nil }
        found[number] = file
      }
      return (office, found)
    }
  }

  /// Keeps what was read at a count of changes, beside what is known of the same moment.
  func keep(_ office: Office, _ files: [ClientNumber: ClientFile], at counter: Int) {
    kept.withLock { kept in
      if kept.counter != counter { kept = Kept(counter: counter) }
      kept.office = office
      kept.files.merge(files) { $1 }
    }
  }
}
