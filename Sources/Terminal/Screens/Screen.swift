/// A place where frames go and keys come from: the terminal, or a recording of one in a test.
package protocol Screen: AnyObject {
  /// How many cells there are now.
  var size: Size { get }
  /// The descriptors to wait for; when one has something to read, call `readPending`.
  var descriptors: [Int32] { get }
  /// Milliseconds after which a half-read key is to be taken as it stands; nil when none is.
  var partialInputWait: Int? { get }

  /// How many bytes of input were read since the start, the thrown away ones too.
  var inputBytes: Int { get }

  /// Shows a frame; only what differs from the frame before is written. No cursor hides it.
  func present(_ grid: CellGrid, cursor: Point?)
  /// Rings the bell, or flashes where there is none.
  func ring()
  /// Everything that has come in since the last call, without waiting.
  ///
  /// `afterWaiting` says that `partialInputWait` has passed: a lone escape byte is the Esc key.
  func readPending(afterWaiting: Bool) -> [InputEvent]
  /// Throws away keys that were typed ahead, so that none of them answers a warning.
  func discardPending()
  /// Gives the terminal back; a second call does nothing.
  func close()
}
