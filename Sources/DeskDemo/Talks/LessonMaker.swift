import AppointmentCore

/// Makes the weeks of people who learn the language, work, or take part somewhere: two or
/// three parts of days, from some weeks after settlement on.
struct LessonMaker {
  let date: CivilDate
  var dice: Dice

  /// The lessons of one adult. The demo's weekday stays free for whoever is on the first page.
  mutating func lessons(
    of client: Client, settled: CivilDate, isFree: Bool, mill: inout Mill
  ) -> [Lesson] {
    guard client.birthYear.map({ date.year - $0 < 63 }) ?? true, !dice.happens(12) else {
      return []
    }
    let from = settled.adding(days: 42 + dice.below(30))
    let to = from.adding(months: 24)
    guard to > date else { return [] }
    var weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    if isFree { weekdays.removeAll { $0 == date.weekday } }
    dice.shuffle(&weekdays)
    let count = dice.happens(55) ? 2 : 3
    let isMorning = dice.happens(65)
    let pauses = dice.happens(75)
    let works = settled.adding(months: 8) < date && dice.happens(20)
    return (0..<count).compactMap { index in
      let early = dice.happens(85) ? isMorning : !isMorning
      let label: Lesson.Label = index == 0 && works ? .work : dice.happens(5) ? .other : .lesson
      return Lesson(
        id: mill.identifier(), client: client.number, weekday: weekdays[index],
        from: CivilTime(clampingMinuteOfDay: early ? 540 : 780),
        to: CivilTime(clampingMinuteOfDay: early ? 720 : 930), label: label,
        rhythm: dice.happens(10) ? dice.pick([.odd, .even]) : .every, validFrom: from,
        validTo: to, pausesInSchoolHolidays: label == .lesson && pauses)
    }
  }
}
