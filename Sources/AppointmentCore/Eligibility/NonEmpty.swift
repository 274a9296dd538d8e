/// A list with at least one element: "nobody is sent away" as a property of a type.
public struct NonEmpty<Element: Sendable>: Sendable {
  public let first: Element
  /// All after the first; empty when there is one.
  public let rest: [Element]

  public init(_ first: Element, _ rest: [Element] = []) {
    self.first = first
    self.rest = rest
  }

  /// Nil when there is nothing in the list.
  public init?(_ elements: [Element]) {
    guard let first = elements.first else { return nil }
    self.init(first, Array(elements.dropFirst()))
  }

  public var all: [Element] { [first] + rest }

  /// The list with more after it.
  public static func + (list: NonEmpty, more: [Element]) -> NonEmpty {
    NonEmpty(list.first, list.rest + more)
  }

  /// The list with more before it.
  public static func + (before: [Element], list: NonEmpty) -> NonEmpty {
    guard let first = before.first else { return list }
    return NonEmpty(first, Array(before.dropFirst()) + list.all)
  }
}

extension NonEmpty where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> NonEmpty {
    NonEmpty(first, rest.filter { $0 != first }.uniqued())
  }
}

extension NonEmpty: Equatable where Element: Equatable {}
extension NonEmpty: Hashable where Element: Hashable {}
