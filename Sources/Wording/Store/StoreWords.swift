/// What is said about the file an office lies in.
package enum StoreWords {
  /// That a copy was put beside an office's file before its schema changed.
  package static func copied(to location: String, version: Int) -> String {
    "Balie is vernieuwd. Een kopie van het kantoor zoals het was (versie \(version)) staat in \(location)."
  }
}
