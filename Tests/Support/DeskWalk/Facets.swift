/// A value taken apart into lines, `rows[A-00012-5].appointment.status = booked`, so that two answers
/// can be told apart place by place.
///
/// A thing in a list goes by what it is called and not by its place: where one is gone, the others
/// are not said to have changed.
package enum Facets {
  package static func of(_ value: Any) -> [String] {
    var lines: [String] = []
    add(value, at: "", to: &lines)
    return lines
  }

  /// What only the one and only the other has.
  package static func difference(_ old: Any, _ new: Any) -> (gone: [String], came: [String]) {
    let (before, after) = (of(old), of(new))
    func rest(_ lines: [String], without others: [String]) -> [String] {
      var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
      return lines.filter { line in
        guard let count = left[line], count > 0 else { return true }
        left[line] = count - 1
        return false
      }
    }
    return (rest(before, without: after), rest(after, without: before))
  }

  private static func add(_ value: Any, at path: String, to lines: inout [String]) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      guard let inner = mirror.children.first?.value else { return lines.append("\(path) = nil") }
      add(inner, at: path, to: &lines)
    case .collection, .set:
      lines.append("\(path).count = \(mirror.children.count)")
      for child in mirror.children {
        add(child.value, at: "\(path)[\(name(of: child.value))]", to: &lines)
      }
    case .dictionary:
      for child in mirror.children {
        let pair = Array(Mirror(reflecting: child.value).children)
        guard pair.count == 2 else { continue }
        add(pair[1].value, at: "\(path)[\(pair[0].value)]", to: &lines)
      }
    case .struct, .enum, .tuple, .class:
      // What says itself how it is written, such as a day, a number or a code, is one thing.
      guard !mirror.children.isEmpty, !(value is any CustomStringConvertible) else {
        return lines.append("\(path) = \(value)")
      }
      for child in mirror.children {
        add(child.value, at: "\(path).\(child.label ?? "_")", to: &lines)
      }
    default:
      lines.append("\(path) = \(value)")
    }
  }

  /// What a thing in a list is called; empty for one without a name.
  private static func name(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty || value is any CustomStringConvertible { return "\(value)" }
    let names = ["id", "reference", "number", "code", "appointment", "client", "staff", "entry"]
    for wanted in names {
      guard let child = mirror.children.first(where: { $0.label == wanted }) else { continue }
      return name(of: child.value)
    }
    return ""
  }
}
