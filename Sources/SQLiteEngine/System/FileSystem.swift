import DeskService
import Glibc

/// What the engine asks of the file system itself, besides what SQLite does.
///
/// A file that SQLite has open is only ever looked at by name: closing a second descriptor of it
/// would drop the locks of the whole process (howtocorrupt.html §2.2).
enum FileSystem {
  /// What stands at a path, links not followed.
  struct Entry {
    let isRegular: Bool
    let isLink: Bool
    let size: Int
    /// The permission bits.
    let mode: UInt32

    var isWritableByOwner: Bool { mode & 0o200 != 0 }
    var isPrivate: Bool { mode & 0o077 == 0 }
  }

  /// Nil when nothing stands there.
  static func entry(_ path: String) throws(StoreFailure) -> Entry? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw failure("stat")
    }
    return Entry(
      isRegular: status.st_mode & S_IFMT == S_IFREG, isLink: status.st_mode & S_IFMT == S_IFLNK,
      size: Int(status.st_size), mode: UInt32(status.st_mode) & 0o7777)
  }

  /// Makes an empty file that only its owner may read; an empty one that is there is good as well.
  static func makePrivateFile(_ path: String) throws(StoreFailure) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("create") }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw failure("create") }
  }

  /// Removes a file of ours; nothing happens when there is none.
  static func remove(_ path: String) throws(StoreFailure) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure("remove") }
  }

  /// Gives a file that is whole the first of some names that is free, so that it is there after a
  /// power cut as well; answers that name.
  static func putInPlace(_ path: String, as names: [String]) throws(StoreFailure) -> String {
    for name in names {
      // A link never takes the place of something that is there, as a new name would.
      guard unsafe link(path, name) == 0 else {
        if errno == EEXIST { continue }
        throw failure("copy")
      }
      try remove(path)
      try synchroniseFolder(of: name)
      return name
    }
    throw StoreFailure(.conflict, operation: "copy", detail: "names", hint: .exists)
  }

  private static func synchroniseFolder(of path: String) throws(StoreFailure) {
    let descriptor = unsafe Glibc.open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("copy") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("copy") }
  }

  /// Opens the lock file; it stays open as long as the store does.
  static func openLock(_ path: String) throws(StoreFailure) -> Int32 {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("lock") }
    return descriptor
  }

  static func closeLock(_ descriptor: Int32) { close(descriptor) }

  /// Takes the advisory lock if nobody holds it.
  static func tryLock(_ descriptor: Int32) throws(StoreFailure) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK || errno == EINTR { return false }
    throw failure("lock")
  }

  static func unlock(_ descriptor: Int32) { flock(descriptor, LOCK_UN) }

  /// Waits; a signal may end it sooner.
  static func pause(microseconds: Int) {
    var time = timespec(tv_sec: 0, tv_nsec: microseconds * 1000)
    unsafe nanosleep(&time, nil)
  }

  /// Nanoseconds of a clock that is never set.
  static func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Whether a file's disk has no room left, or not enough for a few pages.
  static func isFull(_ path: String) -> Bool {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 64 * 1024
  }

  static func mayWrite(in directory: String) -> Bool {
    unsafe access(directory, W_OK | X_OK) == 0
  }

  /// A failure from `errno`.
  private static func failure(_ operation: String) -> StoreFailure {
    let number = errno
    let code: StoreFailure.Code =
      switch number {
      case EACCES, EPERM, EROFS, ELOOP: .denied
      case ENOSPC, EDQUOT: .diskFull
      case ENOENT, ENOTDIR: .unavailable
      case EIO: .inputOutput
      default: .unavailable
      }
    return StoreFailure(
      code, operation: operation, detail: "errno \(number)",
      hint: number == ELOOP ? .symlink : nil)
  }
}
