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

  /// The office and the files that are known, those of all of some clients among them; nil when any
  /// of it has to be read. They are given as they lie: picking some would cost more than most answers.
  func everything(
    about numbers: [ClientNumber], at counter: Int
  ) -> (office: Office, files: [ClientNumber: ClientFile])? {
    kept.withLock { kept in
      guard kept.counter == counter, let office = kept.office,
        numbers.allSatisfy({ kept.files.index(forKey: $0) != nil })
      else { return nil }
      return (office, kept.files)
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
