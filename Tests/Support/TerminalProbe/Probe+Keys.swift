import CTerminalProbe
package import Terminal

extension Probe {
  /// Presses keys, with the bytes that a terminal sends in the mode that the program has set.
  package func press(_ keys: KeyPress...) {
    for key in keys {
      switch key {
      case .character(let character):
        for scalar in character.unicodeScalars {
          unsafe cp_press_character(machine, scalar.value, 0)
        }
      case .control(let letter):
        sendOutput()
        if let value = letter.asciiValue { sendBytes([value & 0x1F]) }
      case .backTab: unsafe cp_press_key(machine, cp_key_tab(), 1)
      default: unsafe cp_press_key(machine, number(of: key), 0)
      }
    }
    sendOutput()
  }

  /// Clicks with the left button; does nothing when the program did not ask for the mouse.
  package func click(_ point: Point) {
    unsafe cp_mouse(machine, Int32(point.x), Int32(point.y), 1, 1)
    unsafe cp_mouse(machine, Int32(point.x), Int32(point.y), 1, 0)
    sendOutput()
  }

  /// Turns the wheel one notch.
  package func wheel(down: Bool, at point: Point) {
    unsafe cp_mouse(machine, Int32(point.x), Int32(point.y), down ? 5 : 4, 1)
    sendOutput()
  }

  private func sendOutput() {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = unsafe cp_take_output(machine, &buffer, buffer.count)
    if count > 0 { sendBytes(Array(buffer.prefix(count))) }
  }

  private func number(of key: KeyPress) -> Int32 {
    switch key {
    case .enter: cp_key_enter()
    case .escape: cp_key_escape()
    case .tab: cp_key_tab()
    case .backspace: cp_key_backspace()
    case .delete: cp_key_delete()
    case .insert: cp_key_insert()
    case .up: cp_key_up()
    case .down: cp_key_down()
    case .left: cp_key_left()
    case .right: cp_key_right()
    case .home: cp_key_home()
    case .end: cp_key_end()
    case .pageUp: cp_key_page_up()
    case .pageDown: cp_key_page_down()
    case .function(let number): cp_key_function(Int32(number))
    case .character, .control, .backTab: 0
    }
  }
}
