package import Terminal

/// The keys that stand for one thing, the one that is shown first; in a literal a letter, or a list.
package struct PressedKeys: Hashable, Sendable, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByArrayLiteral
{
  package let all: [KeyPress]

  package init(_ all: [KeyPress]) { self.all = all }

  /// A letter, which also stands for its capital.
  package init(extendedGraphemeClusterLiteral letter: Character) { all = [.character(letter)] }

  package init(arrayLiteral keys: KeyPress...) { all = keys }
}
