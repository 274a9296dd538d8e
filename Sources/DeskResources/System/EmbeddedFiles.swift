import CDeskResources

/// The files under `Resources/` that were compiled into the program: schema, tables, manual.
package enum EmbeddedFiles {
  /// The paths of all of them, such as `Tables/policy.csv`, in the order of their listing.
  package static let names: [String] = (0..<balie_embedded_count()).map {
    unsafe String(cString: balie_embedded_name($0))
  }

  /// The text of a file by its path below `Resources/`; nil when no such file was compiled in.
  package static func text(_ name: String) -> String? {
    guard let index = names.firstIndex(of: name) else { return nil }
    let bytes = unsafe UnsafeBufferPointer(
      start: balie_embedded_bytes(index), count: balie_embedded_size(index))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
