import DeskStore
import SQLiteEngine

/// Which engine keeps what lies at a place: the one part of the program that knows engines by name.
enum Engines {
  static func engine(for location: String) throws -> any StoreEngine {
    guard !location.hasPrefix("postgresql://"), !location.hasPrefix("postgres://") else {
      throw CommandFailure(
        .storeUnavailable,
        "Deze versie van Balie werkt met een bestand, nog niet met een server. Geef --store BESTAND."
      )
    }
    return SQLiteFiles()
  }
}
