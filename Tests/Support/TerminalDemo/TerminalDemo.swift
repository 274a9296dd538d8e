import Terminal

/// A small program with which the tests look at the terminal from the outside.
///
/// Keys: `q` ends, `e` asks the worker for an answer, `f` traps, `w` traps on the worker, `b` rings,
/// `p` paints all cells, arrows move the cursor; every event is shown by name in the second line.
@main
enum TerminalDemo {
  static func main() {
    let arguments = CommandLine.arguments
    func value(after name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { index in
        index + 1 < arguments.count ? arguments[index + 1] : nil
      }
    }
    var options = ScreenOptions(terminalName: value(after: "--term") ?? "")
    options.usesColor = !arguments.contains("--mono")
    options.asciiOnly = arguments.contains("--ascii")
    options.graceSeconds = 2
    do {
      let screen = try CursesScreen(options)
      defer { screen.close() }
      if arguments.contains("--measure") {
        let lines = Measurement.run(on: screen)
        screen.close()
        for line in lines { print(line) }
        return
      }
      let loop = try ProgramLoop(
        DemoModel.program(), model: DemoModel(size: screen.size), on: screen,
        idleDescriptor: value(after: "--idle").flatMap { Int32($0) })
      let (end, _) = loop.run()
      screen.close()
      print("einde: \(end)")
    } catch {
      print("failure: \(error)")
    }
  }
}
