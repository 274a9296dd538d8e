import Synchronization

/// Where answers wait for the thread of the screen; anybody may post, one thread collects.
package final class Mailbox<Message: Sendable>: Sendable {
  private struct Content {
    var messages: [Message] = []
    var outstanding = 0
  }

  private let content = Mutex(Content())
  private let wakePipe: WakePipe

  init() throws(TerminalFailure) { wakePipe = try WakePipe() }

  /// The descriptor that has something to read when something was posted.
  var descriptor: Int32 { wakePipe.readEnd }

  /// Hands a message to the loop, from any thread: a change that a colleague made, progress.
  package func post(_ messages: [Message]) {
    content.withLock { $0.messages += messages }
    wakePipe.wake()
  }

  /// Notes that a piece of work was handed to the worker.
  func begin() { content.withLock { $0.outstanding += 1 } }

  /// Posts the answers of a piece of work and notes that it is done, in one step.
  func finish(with messages: [Message]) {
    content.withLock {
      $0.messages += messages
      $0.outstanding -= 1
    }
    wakePipe.wake()
  }

  /// Takes everything that was posted, and says how much work is still being done.
  func collect() -> (messages: [Message], outstanding: Int) {
    wakePipe.drain()
    return content.withLock { content in
      let messages = content.messages
      content.messages = []
      return (messages, content.outstanding)
    }
  }
}
