import AppointmentCore
import DeskService

extension CommandSpec {
  static let export = CommandSpec(
    name: "export", summary: "Alles wat u mag zien, een regel per ding, voor andere programma's.",
    action: .export
  ) { _, context in
    let export = try context.ask(ExportOffice())
    let documents = try context.documents()
    return CommandOutput(objects: documents.objects(of: export)) {
      documents.objects(of: export).map(\.text)
    }
  }
}

extension Documents {
  /// Every object with its kind in front.
  func objects(of export: OfficeExport) -> [JSON] {
    func kind(_ name: String, _ object: JSON) -> JSON {
      guard case .object(let members) = object else { return object }
      return .object(
        [("kind", .string(name))] + members.map { $0.key == "kind" ? ("type", $0.value) : $0 })
    }
    var objects = export.staff.map { kind("staff", staff($0)) }
    objects += export.clients.map { kind("client", client($0)) }
    objects += export.assignments.map { kind("assignment", assignment($0)) }
    objects += export.trajectories.map { kind("trajectory", trajectory($0)) }
    objects += export.claims.map { kind("claim", claim($0)) }
    objects += export.appointments.map {
      kind("appointment", appointment($0, month: export.months[$0.id] ?? 0))
    }
    objects += lines(of: export.records).map { kind($0.kind, $0.object) }
    objects += export.journal.map { kind("event", change($0)) }
    return objects
  }

  private func staff(_ member: StaffMember) -> JSON {
    .object([
      ("code", .of(member.code)), ("name", .string(member.name)),
      ("roles", .array(member.roles.map { .string($0.rawValue) })),
      ("languages", .array(member.languages.map { .of($0) })),
      ("kind", .string(member.kind.rawValue)), ("deputy", .optional(member.deputy)),
      ("from", .optional(member.firstDay)), ("to", .optional(member.lastDay)),
    ])
  }

  private func client(_ exported: ExportedClient) -> JSON {
    let client = exported.client
    var members: [(key: String, value: JSON)] = [
      ("number", .of(client.number)), ("name", .string(client.name.full)),
      ("callName", .optional(client.name.callName)),
      ("otherNames", .array(client.name.others.map { .string($0) })),
      ("birthYear", .optional(client.birthYear)), ("settled", .optional(client.settled)),
      ("expected", .optional(client.expected)), ("contract", .optional(client.contract)),
      ("begeleider", .optional(exported.begeleider)), ("household", .of(client.household)),
      ("languages", .array(client.languages.map { .of($0) })),
      ("interpreter", .string(client.interpreter.rawValue)), ("phone", .optional(client.phone)),
    ]
    if exported.showsAddress {
      members.append(("street", .optional(client.street)))
      members.append(("postcode", .optional(client.postcode)))
      members.append(("group", .string(client.group.rawValue)))
      members.append(("permit", .string(client.permit.rawValue)))
    }
    if exported.showsOrigin {
      members.append(("origin", .optional(client.origin)))
      members.append(("gender", .string(client.gender.rawValue)))
    }
    return .object(members)
  }

  private func trajectory(_ trajectory: Trajectory) -> JSON {
    .object([
      ("client", .of(trajectory.client)), ("stream", .string(trajectory.stream.rawValue)),
      ("started", .of(trajectory.started)), ("closed", .optional(trajectory.closed)),
      ("ending", .optional(trajectory.ending?.rawValue)),
    ])
  }
}
