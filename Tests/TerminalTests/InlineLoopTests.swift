import Terminal
import Testing

@Suite("The loop of a program, inline")
struct InlineLoopTests {
  struct Model {
    var text = ""
    var warnings = 0
    var isDone = false
  }

  enum Message: Sendable {
    case typed(Character), warned, answered(String), ticked
  }

  func program() -> Program<Model, Message, String> {
    Program(
      update: { message, model in
        switch message {
        case .typed("!"): return ["warn"]
        case .typed("w"): model.warnings += 1
        case .typed(let character): model.text.append(character)
        case .warned: model.warnings += 1
        case .answered(let text): model.text += text
        case .ticked: model.isDone = true
        }
        return []
      },
      view: { model, grid in
        Point(x: grid.put(model.text, in: grid.bounds), y: 0)
      },
      message: { event, _ in
        if case .key(.character(let character)) = event { .typed(character) } else { nil }
      },
      perform: { _ in [.warned, .answered("?")] },
      isFinished: \.isDone,
      nextWake: { _ in 100 },
      tick: { .ticked },
      typeAheadBarrier: \.warnings,
      bell: \.warnings)
  }

  @Test("events become frames, effects become answers")
  func runs() {
    let loop = InlineLoop(program(), model: Model(), size: Size(width: 10, height: 1))
    loop.type("ab!")
    #expect(loop.grid.plainLines() == ["ab?"])
    #expect(loop.screen.cursor == Point(x: 3, y: 0))
    #expect(loop.effects == ["warn"])
    #expect(loop.screen.bellCount == 1)
    loop.tick()
    #expect(loop.isFinished)
  }

  @Test("keys typed ahead of a warning are dropped, a resize is not")
  func dropsTypeAhead() {
    let loop = InlineLoop(program(), model: Model(), size: Size(width: 10, height: 1))
    let size = Size(width: 20, height: 2)
    loop.send([
      .key(.character("a")), .key(.character("w")), .key(.character("b")), .resized(size),
    ])
    #expect(loop.model.text == "a")
    #expect(loop.grid.size == size)
    loop.type("c")
    #expect(loop.model.text == "ac")
  }

  @Test("what a person sees before the work is done can be looked at")
  func holdsEffects() {
    let loop = InlineLoop(program(), model: Model(), size: Size(width: 10, height: 1))
    loop.runsEffects = false
    loop.type("x!")
    #expect(loop.grid.plainLines() == ["x"] && loop.waitingEffects == ["warn"])
    loop.finishEffects()
    #expect(loop.grid.plainLines() == ["x?"] && loop.waitingEffects.isEmpty)
  }
}
