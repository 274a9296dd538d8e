import Terminal

/// What the demonstration shows.
struct DemoModel {
  var size: Size
  var lastEvent = "-"
  var count = 0
  var answers = 0
  var bells = 0
  var isFull = false
  var isFinished = false
  var cursor = Point(x: 2, y: 3)

  static func program() -> Program<DemoModel, InputEventOrAnswer, Work> {
    Program(
      update: { message, model in model.take(message) },
      view: { model, grid in model.draw(in: &grid) },
      message: { event, _ in .event(event) },
      perform: { work in
        switch work {
        case .answer: return [.answered]
        case .trap: preconditionFailure("a trap on the worker")
        }
      },
      isFinished: \.isFinished,
      bell: \.bells)
  }

  mutating func take(_ message: InputEventOrAnswer) -> [Work] {
    guard case .event(let event) = message else {
      answers += 1
      return []
    }
    count += 1
    lastEvent = DemoModel.name(of: event)
    switch event {
    case .resized(let size): self.size = size
    case .key(.up): cursor.y -= 1
    case .key(.down): cursor.y += 1
    case .key(.character("q")): isFinished = true
    case .key(.character("e")): return [.answer]
    case .key(.character("w")): return [.trap]
    case .key(.character("f")): preconditionFailure("a trap on the thread of the screen")
    case .key(.character("b")): bells += 1
    case .key(.character("p")): isFull.toggle()
    default: break
    }
    return []
  }

  private static func name(of event: InputEvent) -> String {
    switch event {
    case .mouse(let mouse): "\(mouse.action) \(mouse.point.x),\(mouse.point.y)"
    default: "\(event)"
    }
  }

  func draw(in grid: inout CellGrid) -> Point? {
    if isFull {
      for y in 0..<grid.size.height {
        let style = y % 2 == 0 ? Style.plain : Style(.green, .bold)
        grid.fill(grid.bounds.row(y), with: y % 3 == 0 ? "ë" : "x", style: style)
      }
      return nil
    }
    grid.rule("Zoë \(grid.size.width)x\(grid.size.height)", in: grid.bounds.row(0))
    grid.put("event \(count): \(lastEvent)", at: Point(x: 1, y: 1))
    grid.put("answers \(answers)", at: Point(x: 1, y: 2), style: Style(.red, on: .white, .bold))
    grid.put("kwaad \u{1B}]0;titel\u{7} \u{202E}om", at: Point(x: 3, y: 3), style: .reverse)
    grid.put("漢字 e\u{301}\u{327} ▌█ einde", at: Point(x: 3, y: 4), style: .underline)
    return cursor
  }
}

enum InputEventOrAnswer: Sendable {
  case event(InputEvent)
  case answered
}

enum Work: Sendable {
  case answer, trap
}
