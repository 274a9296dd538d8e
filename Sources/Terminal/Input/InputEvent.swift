/// One key as it was pressed.
package enum KeyPress: Hashable, Sendable {
  /// A key that writes something; a combining mark arrives as a character of its own.
  case character(Character)
  /// Control with a small letter: `^R` is `.control("r")`. `^I`, `^M` and `^H` are keys of their own.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
}

/// What the mouse did, at a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press, release, wheelUp, wheelDown
  }

  package var action: Action
  package var point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// What reaches the program from the terminal it runs in.
package enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  /// A text that came in one piece: keys that are not typed mean no action. Its lines are apart by
  /// `\n`, and it holds no other control characters.
  case pasted(String)
  /// Only of the left button: a press is the click, a release follows.
  case mouse(MouseEvent)
  case resized(Size)
  /// The program was stopped and goes on; the clock may have moved far.
  case suspendedAndBack
  /// Somebody asks the program to end: SIGTERM, SIGINT or SIGQUIT.
  case terminationRequested
  /// The terminal is gone: nobody sees what is drawn from here on, and no key will ever come.
  case hungUp
}
