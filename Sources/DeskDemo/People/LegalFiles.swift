import AppointmentCore

/// Opens the legal files of the office's report: 81 in the year, of which 20 were new and 5 closed
///
struct LegalFiles {
  let date: CivilDate

  static let total = 81
  static let new = 20
  static let closed = 5

  func open(in households: inout [DemoHousehold], by assigner: inout Assigner) {
    var new: [(Int, Int)] = []
    var older: [(Int, Int)] = []
    var always: [(Int, Int)] = []
    let yearAgo = date.adding(months: -12)
    for (place, household) in households.enumerated() where household.plan.group == .asylum {
      for (index, adult) in household.adults.enumerated() {
        guard let settled = adult.settled else { continue }
        if household.has(.legalOnly) {
          always.append((place, index))
        } else if settled >= yearAgo {
          if settled.days(until: date) > 40 { new.append((place, index)) }
        } else if !household.has(.moved) {
          older.append((place, index))
        }
      }
    }
    assigner.dice.shuffle(&new)
    assigner.dice.shuffle(&older)
    var isClosing = LegalFiles.closed
    func open(_ place: Int, _ index: Int, from: CivilDate, closed: CivilDate? = nil) {
      var household = households[place]
      assigner.openLegalFile(
        for: household.adults[index], in: &household, from: from, closed: closed)
      households[place] = household
    }
    for (place, index) in always {
      let settled = households[place].adults[index].settled!
      let closed = isClosing > 0 ? date.adding(days: -20 - isClosing * 31) : nil
      if closed != nil { isClosing -= 1 }
      open(place, index, from: settled.adding(days: 30), closed: closed)
    }
    let rest = LegalFiles.total - LegalFiles.new - always.count
    for (place, index) in older.prefix(rest) {
      let settled = households[place].adults[index].settled!
      // An old file is one that was open before the year began.
      open(place, index, from: min(settled.adding(days: 20), yearAgo.adding(days: -2)))
    }
    for (place, index) in new.prefix(LegalFiles.new) {
      open(place, index, from: households[place].adults[index].settled!.adding(days: 21))
    }
  }
}
