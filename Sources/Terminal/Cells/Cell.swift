/// One place on the screen in eight bytes: what stands there and how it looks.
///
/// The code is a scalar value, or with its highest bit set the number of a base with marks in the
/// grid's own table, or `continuation` under the right half of a wide character. So a frame of
/// 200×60 compares and copies as flat memory, without a string for each cell.
package struct Cell: Hashable, Sendable {
  var code: UInt32
  package var style: Style

  /// The code of the right half of a wide character.
  static let continuation: UInt32 = 0x7FFF_FFFF
  /// Set when the code is the number of a base with marks.
  static let clusterFlag: UInt32 = 0x8000_0000

  static let blank = Cell(code: 0x20, style: .plain)

  /// Whether the cell is the right half of the character before it.
  package var isContinuation: Bool { code == Cell.continuation }
  var isCluster: Bool { code & Cell.clusterFlag != 0 }
}
