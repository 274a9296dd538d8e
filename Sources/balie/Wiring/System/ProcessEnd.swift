#if canImport(Glibc)
  import Glibc
#endif

/// The end of the process.
enum ProcessEnd {
  static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
