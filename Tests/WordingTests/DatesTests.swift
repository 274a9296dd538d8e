import AppointmentCore
import Testing
import Wording

@Suite struct DatesTests {
  let day = CivilDate(iso: "2026-07-15")!

  @Test func `a day reads as the screens show it`() {
    #expect(Dates.day(day) == "wo 15 jul 2026")
    #expect(Dates.shortDay(day) == "wo 15 jul")
    #expect(Dates.longDay(day) == "woensdag 15 juli 2026")
    #expect(Dates.longDayWithoutYear(day) == "woensdag 15 juli")
    #expect(Dates.header(day) == "wo 15 jul 2026 · week 29")
    #expect(Dates.lastDay(CivilDate(iso: "2027-04-07")!) == "t/m 7 apr 2027")
    #expect(Dates.columnDay(day) == "wo 15")
  }

  @Test(
    arguments: zip(1...12, "jan feb mrt apr mei jun jul aug sep okt nov dec".split(separator: " ")))
  func `a month has its usual short form`(month: Int, text: Substring) {
    #expect(Dates.monthShort(month) == String(text))
  }

  @Test func `the week of new year keeps its number`() {
    #expect(Dates.header(CivilDate(iso: "2027-01-01")!) == "vr 1 jan 2027 · week 53")
  }

  @Test(arguments: [
    (0, "vandaag"), (1, "morgen"), (-1, "gisteren"), (2, "over 2 dagen"),
    (-3, "3 dagen geleden"), (365, "over 365 dagen"),
  ])
  func `a day near today is called by its distance`(days: Int, distance: String) {
    #expect(Dates.distance(day.adding(days: days), today: day) == distance)
  }

  @Test(arguments: [
    (0, "0 min"), (45, "45 min"), (119, "119 min"), (120, "2 uur"), (135, "2 uur 15 min"),
  ])
  func `minutes become hours where that is shorter`(count: Int, text: String) {
    #expect(Dates.minutes(count) == text)
  }

  @Test func `one day is not days`() {
    #expect(Dates.days(1) == "1 dag")
    #expect(Dates.days(4) == "4 dagen")
    #expect(Dates.days(0) == "0 dagen")
  }

  @Test(arguments: [
    ("2026-12-16", "wo 16 dec 2026"), ("2026-W51", "week 51 van 2026"),
    ("2026-12", "december 2026"),
  ])
  func `an expected moment says no more than is known`(iso: String, text: String) throws {
    #expect(Dates.expected(try #require(ExpectedMoment(iso: iso))) == text)
  }

  @Test(arguments: [
    ("09:30", "half tien"), ("10:15", "kwart over tien"), ("13:45", "kwart voor twee"),
    ("13:00", "één uur"), ("10:05", "vijf over tien"), ("10:20", "tien voor half elf"),
    ("10:25", "vijf voor half elf"), ("10:35", "vijf over half elf"),
    ("10:40", "tien over half elf"), ("10:50", "tien voor elf"), ("10:55", "vijf voor elf"),
    ("10:10", "tien over tien"), ("12:00", "twaalf uur"), ("12:30", "half één"),
    ("12:45", "kwart voor één"), ("11:45", "kwart voor twaalf"), ("11:30", "half twaalf"),
    ("12:15", "kwart over twaalf"), ("00:00", "middernacht"), ("24:00", "middernacht"),
    ("00:30", "half één"), ("00:15", "kwart over twaalf"), ("23:30", "half twaalf"),
    ("23:45", "kwart voor twaalf"), ("10:14", "veertien over tien"),
    ("10:16", "veertien voor half elf"), ("10:31", "één over half elf"),
    ("10:44", "veertien over half elf"), ("10:46", "veertien voor elf"),
  ])
  func `a time is said as people say it`(time: String, spoken: String) throws {
    #expect(Dates.spoken(try #require(CivilTime(iso: time))) == spoken)
  }

  /// Every minute is said, none twice in half a day but for midnight, and every said time names an
  /// hour that is on the clock.
  @Test func `no two times of a morning sound alike`() throws {
    let hours = "één twee drie vier vijf zes zeven acht negen tien elf twaalf".split(separator: " ")
    var said: [String: Int] = [:]
    for minute in 0..<1440 {
      let text = Dates.spoken(try #require(CivilTime(minuteOfDay: minute)))
      said[text, default: 0] += 1
      let words = text.split(separator: " ")
      let last = try #require(words.last)
      #expect(text == "middernacht" || last == "uur" || hours.contains(last), "\(minute): \(text)")
      #expect(!words.contains("nul"))
    }
    #expect(said["middernacht"] == 1)
    #expect(said["twaalf uur"] == 1)
    #expect(said.filter { $0.value != 2 }.count == 2)
  }

  @Test(arguments: [0, 5, 15, 20, 30, 40, 45, 50])
  func `afternoon sounds like morning`(minute: Int) throws {
    for hour in 1...11 {
      let morning = try #require(CivilTime(hour: hour, minute: minute))
      let afternoon = try #require(CivilTime(hour: hour + 12, minute: minute))
      #expect(Dates.spoken(morning) == Dates.spoken(afternoon))
    }
  }
}
