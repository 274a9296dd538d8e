package import AppointmentCore

/// What the office's facts say about a line of an import: a flaw, for which nothing is brought in,
/// or a warning, which is printed and no more.
package struct ImportNotice: Hashable, Sendable {
  /// With what a claim of a line collides.
  package enum Collision: Hashable, Sendable {
    case line(Int)
    case stored(Claim.Owner)
  }

  package enum Matter: Hashable, Sendable {
    /// From today on the time of a line is taken: a flaw.
    case overlap(Resource, TimeSlot, with: Collision)
    /// In the past the time of a line is taken: it comes in without claims.
    case pastOverlap(Resource, TimeSlot, with: Collision)
    /// What the rules would say.
    case finding(Finding)
    /// A talk or a client of somebody who no longer works here.
    case departedStaff(StaffCode)
    /// Somebody who does not have the role of the work given.
    case withoutRole(StaffCode, Stream)
    /// A talk laid over a lesson, whose claim is cut on that day.
    case overLesson(TimeSlot)
    /// Days on which a lesson makes no claim, as talks lie there.
    case cutByTalks(days: Int)
    /// A lesson is kept free up to this day only, as its end is far or unknown.
    case keptFreeUntil(CivilDate)
    /// A talk of the past that still waits for its outcome.
    case stillOpen(AppointmentStatus)
    /// A shift in a dagdeel in which the same person already wears a role: a flaw.
    case rosterOverlap(StaffCode, Weekday, Daypart)
    /// After this line nobody is teamleider any more: a flaw (§0b.19).
    case lastTeamleider(StaffCode)
    /// The line is in the store already and is passed over.
    case alreadyPresent
  }

  package let line: Int
  package let column: String?
  package let matter: Matter

  package init(line: Int, column: String? = nil, _ matter: Matter) {
    self.line = line
    self.column = column
    self.matter = matter
  }

  /// Whether it keeps the whole file out.
  package var isFlaw: Bool {
    switch matter {
    case .overlap, .rosterOverlap, .lastTeamleider: true
    default: false
    }
  }

  /// What it is about without its particulars; by this notices are counted.
  package var kind: Kind {
    switch matter {
    case .overlap: .overlap
    case .pastOverlap: .pastOverlap
    case .finding(let finding): .finding(finding.code)
    case .departedStaff: .departedStaff
    case .withoutRole: .withoutRole
    case .overLesson: .overLesson
    case .cutByTalks: .cutByTalks
    case .keptFreeUntil: .keptFreeUntil
    case .stillOpen: .stillOpen
    case .rosterOverlap: .rosterOverlap
    case .lastTeamleider: .lastTeamleider
    case .alreadyPresent: .alreadyPresent
    }
  }
}

extension ImportNotice {
  package enum Kind: Hashable, Sendable {
    case overlap, pastOverlap, departedStaff, withoutRole, overLesson, cutByTalks, keptFreeUntil
    case stillOpen, rosterOverlap, lastTeamleider, alreadyPresent
    case finding(VerdictCode)

    /// A stable name, by which documents count.
    package var name: String {
      if case .finding(let code) = self { code.rawValue } else { "\(self)" }
    }
  }
}

/// What an import would do: the rows that come in, and what is said of them.
package struct ImportPlan: Sendable {
  package internal(set) var batch = ImportBatch()
  /// In order of line.
  package internal(set) var notices: [ImportNotice] = []
  package internal(set) var rows = 0

  /// With a flaw nothing is brought in.
  package var flaws: [ImportNotice] { notices.filter(\.isFlaw) }
  package var warnings: [ImportNotice] { notices.filter { !$0.isFlaw } }

  /// How often each kind of warning occurs, in order of their names: `pastOverlap` are talks of the
  /// past without claims, `departedStaff` talks of colleagues who have left.
  package var warningCounts: [(kind: ImportNotice.Kind, count: Int)] {
    Dictionary(grouping: warnings, by: \.kind).map { ($0.key, $0.value.count) }
      .sorted { $0.0.name < $1.0.name }
  }

  mutating func note(_ line: Int, _ matter: ImportNotice.Matter) {
    notices.append(ImportNotice(line: line, matter))
  }

  mutating func note(_ line: Int, _ column: String, _ matter: ImportNotice.Matter) {
    notices.append(ImportNotice(line: line, column: column, matter))
  }
}
