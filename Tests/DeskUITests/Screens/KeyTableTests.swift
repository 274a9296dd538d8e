import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Every key table: it is what dispatch, hints, help, palette and the cheat sheet are made from.
struct KeyTableTests {
  @Test(arguments: KeyTable.all)
  func `every key of a table does one thing`(_ table: KeyTable) {
    let keys = table.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    let actions = table.bindings.map(\.action)
    #expect(Set(actions).count == actions.count)
  }

  @Test(arguments: KeyTable.all)
  func `every binding has words, and its letter is in its word`(_ table: KeyTable) {
    for binding in table.bindings {
      #expect(!binding.label.isEmpty)
      // A cross is the mark of somebody who did not come; u and q are so in every program.
      guard let letter = binding.mnemonic, !"xqu".contains(letter) else { continue }
      let words = (binding.word + " " + binding.label).lowercased()
      #expect(words.contains(letter), "\(letter) in \(words)")
      if !binding.word.isEmpty { #expect(binding.word.lowercased().contains(letter)) }
    }
  }

  @Test func `an action has the same first key on every screen`() {
    var keys: [ScreenAction: String] = [:]
    // While a name is typed letters are text, so there a way to help onward has another key.
    for table in KeyTable.all where table.name != "Zoeken" {
      for binding in table.bindings where !binding.keys.isEmpty {
        let first = KeyBinding.name(of: binding.keys[0])
        if let known = keys[binding.action] { #expect(known == first, "\(binding.action)") }
        keys[binding.action] = first
      }
    }
  }

  @Test func `a letter means one thing on every screen`() {
    var actions: [KeyPress: ScreenAction] = [:]
    for table in KeyTable.all {
      for binding in table.bindings {
        guard case .character(let letter) = binding.keys.first, letter.isLetter else { continue }
        if let known = actions[.character(letter)] { #expect(known == binding.action) }
        actions[.character(letter)] = binding.action
      }
    }
  }

  @Test(arguments: OnwardCommand.allCases)
  func `a command onward that a key does has that key on some screen`(_ command: OnwardCommand) {
    guard case .act(let action) = OnwardSteps.step(for: command) else { return }
    #expect(KeyTable.all.contains { table in table.bindings.contains { $0.action == action } })
  }

  @Test func `everything that cannot be done now says why`() throws {
    for role in Role.allCases {
      let driver = try DeskDriver(as: SampleDesk.actor("anja", role))
      driver.press(":")
      guard case .keys(let palette) = driver.model.dialogs.last else {
        Issue.record("The palette is not open.")
        return
      }
      for line in palette.lines {
        if let reason = line.disabled { #expect(reason.hasSuffix(".")) }
      }
      #expect(role == .teamleider || palette.lines.contains { $0.disabled != nil })
    }
  }

  @Test func `the palette finds by letters in order and runs what is chosen`() throws {
    let driver = try DeskDriver()
    driver.press(":bdk>")
    #expect(driver.model.isCovered)
  }

  @Test func `help can be searched and a disabled line says why`() throws {
    let driver = try DeskDriver()
    driver.press("?verschenen")
    #expect(driver.screen.contains("Nu niet: Dat kan pas na 09:45. Bel eerst."))
  }

  @Test func `letters mean the same with Caps Lock`() throws {
    let driver = try DeskDriver()
    driver.press("A>")
    #expect(driver.session.status == "Mohammed A. aangekomen 09:42")
  }

  @Test func `a click on a hint presses it`() throws {
    let driver = try DeskDriver()
    driver.loop.click(Point(x: 2, y: 23))
    guard driver.model.top(as: SearchModel.self) != nil else {
      Issue.record("The search is not open.")
      return
    }
  }

  @Test func `the cheat sheet names every table`() {
    let manual = KeyTable.manual()
    for table in KeyTable.all { #expect(manual.contains(table.name)) }
  }
}
