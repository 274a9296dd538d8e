package import AppointmentCore

/// Repair instances made by dice that a seed repeats, of graded size.
package struct RandomRepair {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  private mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(sides))
  }

  private static let monday = CivilDate(iso: "2026-07-13")!

  private func slot(_ day: Int, _ minute: Int, _ minutes: Int) -> TimeSlot {
    TimeSlot(
      RandomRepair.monday.adding(days: day / 5 * 7 + day % 5),
      from: CivilTime(clampingMinuteOfDay: minute),
      to: CivilTime(clampingMinuteOfDay: minute + minutes))!
  }

  private func appointment(
    _ number: Int, _ slot: TimeSlot, people: Int, of family: Int? = nil
  ) -> Appointment {
    let family = family ?? number
    return Appointment(
      id: Identifier(UInt128(number + 1)), reference: AppointmentReference(number: number + 1)!,
      clients: (0..<people).map { ClientNumber(digits: 4, value: 1000 + family * 10 + $0)! },
      staff: StaffCode("own0")!, slot: slot)
  }

  /// Times that overlap in part, rooms and interpreters that run out, talks of several lengths and
  /// several people, some with two talks that need a day each: what only trying everything solves.
  package mutating func tangled(talks count: Int) -> RepairInstance {
    let rooms = (0...roll(2)).map { RoomCode("r\($0)")! }
    let interpreters = (0...roll(2)).map { StaffCode("tolk\($0)")! }
    let days = 2 + count / 3
    let hasPairs = roll(2) == 0
    let talks = (0..<count).map { number -> RepairInstance.Talk in
      let minutes = [30, 45, 60][roll(3)]
      let agreed = slot(0, 540 + 15 * roll(20), minutes)
      let needsInterpreter = roll(3) == 0
      let family = hasPairs ? number / 2 : number
      var seen: Set<String> = []
      var options: [RepairOption] = []
      for _ in 0..<(1 + roll(9)) {
        let day = roll(days)
        let time = slot(day, 540 + 15 * roll(8), minutes)
        let isOwn = roll(2) == 0
        let staff = StaffCode(isOwn ? "own0" : "sub\(roll(3))")!
        guard seen.insert("\(staff)\(time)").inserted else { continue }
        let claimed = TimeSlot(at: time.startMoment, minutes: minutes + 15)!
        options.append(
          RepairOption(
            holder: isOwn ? .own : .substitute, staff: staff, slot: time, staffSlot: claimed,
            clientSlot: hasPairs ? slot(day, 0, 24 * 60) : nil,
            rooms: rooms.filter { _ in roll(4) > 0 },
            interpreters: needsInterpreter
              ? interpreters.map { RepairOption.Interpreter(.staff($0), claiming: claimed) } : [],
            delay: day))
      }
      return RepairInstance.Talk(
        appointment: appointment(number, agreed, people: 1 + roll(2), of: family), lastDay: nil,
        options: options)
    }
    let load = (0..<3).map { (StaffCode("sub\($0)")!, roll(40)) }
    return RepairInstance(talks: talks, load: Dictionary(uniqueKeysWithValues: load))
  }

  /// Talks of one length on a grid of times that do not overlap, each client with a last day and
  /// lessons of their own: large, and yet solved exactly by the flow of ``FlowRepair``.
  package mutating func grid(talks count: Int) -> RepairInstance {
    let days = 4 + count / 3
    let staff = (0..<(2 + count / 6)).map { StaffCode("sub\($0)")! }
    var free: [(staff: StaffCode, isOwn: Bool, day: Int, minute: Int)] = []
    for day in 0..<days {
      for minute in stride(from: 540, to: 780, by: 60) {
        if day > days / 3, day % 5 < 2, roll(3) > 0 {
          free.append((StaffCode("own0")!, true, day, minute))
        }
        for code in staff where roll(12) == 0 { free.append((code, false, day, minute)) }
      }
    }
    let talks = (0..<count).map { number -> RepairInstance.Talk in
      let agreedDay = roll(max(1, days / 3))
      let last = agreedDay + 2 + roll(days)
      let known = Set(staff.filter { _ in roll(3) > 0 })
      let busy = roll(5)
      let options = free.compactMap { time -> RepairOption? in
        guard time.day >= agreedDay, time.day <= last, time.isOwn || known.contains(time.staff),
          time.day % 5 != busy
        else { return nil }
        return RepairOption(
          holder: time.isOwn ? .own : .substitute, staff: time.staff,
          slot: slot(time.day, time.minute, 45),
          staffSlot: slot(time.day, time.minute, 60), delay: time.day - agreedDay)
      }
      return RepairInstance.Talk(
        appointment: appointment(number, slot(agreedDay, 540 + 60 * roll(4), 45), people: 1),
        lastDay: slot(last, 540, 45).date, options: options)
    }
    let load = staff.map { ($0, roll(24)) }
    return RepairInstance(talks: talks, load: Dictionary(uniqueKeysWithValues: load))
  }
}
