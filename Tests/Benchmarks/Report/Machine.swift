import Foundation

/// What the figures were measured on, without anything that names the machine.
enum Machine {
  static var lines: [String] {
    let processor = value(of: "model name", in: "/proc/cpuinfo") ?? "unknown"
    let memory = value(of: "MemTotal", in: "/proc/meminfo").flatMap {
      Double($0.prefix { $0.isNumber })
    }
    let system = value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=") ?? "Linux"
    return [
      "Processor: \(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores",
      "Memory: \(memory.map { String(format: "%.0f GB", $0 / 1_048_576) } ?? "unknown")",
      "System: \(system.filter { $0 != "\"" })",
      "Swift: \(compiler), release build with the Swift library linked in",
    ]
  }

  private static var compiler: String {
    ProcessInfo.processInfo.environment["BENCHMARK_SWIFT"] ?? "6"
  }

  /// The value of the first line with a name.
  static func value(
    of name: String, in path: String, separator: Character = ":"
  ) -> String? {
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    let words = line?.split(separator: separator, maxSplits: 1) ?? []
    return words.count == 2 ? words[1].trimmingCharacters(in: .whitespaces) : nil
  }
}
