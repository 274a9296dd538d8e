import AppointmentCore
import Testing

/// Lines of a batch that write a record of each kind, and how those are found again.
struct RecordLines {
  /// Clients for whom nothing urgent is open.
  let clients: [String]
  /// Talks of which the client has to be called.
  let talks: [String]

  /// The lines for an office in which somebody is ill today, so that there is somebody to call.
  init(_ office: TrainingOffice) throws {
    #expect(try office.run(["absence", "add", "karin", "--to", "2026-07-15"]).exit == 0)
    _ = try office.run(["absence", "accept"])
    talks = try office.ask("absence", "call")["calls"].items.compactMap { $0["reference"].text }
    let urgent = try office.ask("urgent")["urgencies"].items.compactMap { $0["client"].text }
    clients = try office.export().of(kind: "client").compactMap { $0["number"].text }
      .filter { !urgent.contains($0) }
    try #require(!talks.isEmpty, "nobody has to be called")
  }

  /// The line that writes one more record of a kind; the compiler asks for a new kind here.
  func line(_ kind: RecordKind, number: Int, key: String) -> String {
    let client = clients[number % clients.count]
    let talk = talks[number % talks.count]
    let members =
      switch kind {
      case .contact: #""command":"contact","client":"\#(client)","channel":"phone""#
      case .referral: #""command":"refer","client":"\#(client)","topic":"T","helped":true"#
      case .call: #""command":"absence call","appointment":"\#(talk)","state":"notReached""#
      case .urgency: #""command":"urgent","client":"\#(client)""#
      case .message: #""command":"message add","to":"karin","from":"school","client":"\#(client)""#
      }
    return #"{"id":"\#(key)","key":"\#(key)",\#(members)}"#
  }

  /// What an answer to the line of a number says was written; a call is known by its talk.
  func written(_ kind: RecordKind, number: Int, in answer: JSONValue) -> String? {
    switch kind {
    case .contact: answer["contact"]["id"].text
    case .referral: answer["recorded"]["id"].text
    case .call: answer["ok"] == .bool(true) ? talks[number % talks.count] : nil
    case .urgency: answer["urgency"]["id"].text
    case .message: answer["message"].text
    }
  }

  /// Everything of a kind that the office keeps; a call once for each time that somebody called.
  static func kept(_ kind: RecordKind, in office: TrainingOffice) throws -> [String] {
    switch kind {
    case .contact: try ids(["contact"], in: office)
    case .referral: try ids(["referral", "returnContact"], in: office)
    case .call:
      try office.ask("absence", "call")["calls"].items.flatMap { call in
        Array(repeating: call["reference"].text ?? "", count: call["tries"].integer ?? 0)
      }
    case .urgency: try office.ask("urgent")["urgencies"].items.compactMap { $0["id"].text }
    case .message: try ids(["message"], in: office)
    }
  }

  private static func ids(_ kinds: [String], in office: TrainingOffice) throws -> [String] {
    let export = try office.export()
    return kinds.flatMap { export.of(kind: $0).compactMap { $0["id"].text } }
  }
}
