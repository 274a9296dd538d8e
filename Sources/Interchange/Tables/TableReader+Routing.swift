internal import AppointmentCore
internal import DeskService

extension TableReader {
  /// `services.csv`, `sessions.csv` and `routing.csv`: who helps with what, and when (domain §3).
  mutating func routing() -> RoutingTable? {
    let services = services()
    let codes = Set(services.map(\.code))
    let sessions = sessions(of: codes)
    let routes = routes(to: codes)
    for phase in RoutingPhase.allCases
    where routes.fallback[phase] == nil && isSound("routing.csv") {
      report("routing.csv", column: "topic", .missingFallback(phase.rawValue))
    }
    guard ["services.csv", "sessions.csv", "routing.csv"].allSatisfy(isSound) else { return nil }
    return RoutingTable(
      services: services, routes: routes.routes, fallback: routes.fallback, sessions: sessions)
  }

  /// What is not known of a service stays empty: a slip never prints an invented address.
  private mutating func services() -> [ReferralService] {
    let lines = rows(
      "services.csv",
      Columns(
        required: ["code", "name", "formal", "access", "what", "source"],
        optional: ["address", "phone", "hours", "bring", "checked_on"])
    ) { row -> ReferralService? in
      let checked = row.optional("checked_on", .date)
      let access = row.required("access", ValueFormat<ReferralService.Access>.code)
      let formal = row.required("formal", .yesNo)
      let bring = (row.text("bring") ?? "").split(separator: ",").map {
        String($0.drop { $0 == " " })
      }
      guard let code = row.required("code", ValueFormat<ServiceCode>.named()),
        let name = row.required("name", .text), let what = row.required("what", .text),
        let source = row.required("source", .text), let access, let formal
      else { return nil }
      return ReferralService(
        code: code, name: name, isFormal: formal, what: what, access: access,
        address: row.text("address"), phone: row.text("phone"), hours: row.text("hours"),
        bring: bring.filter { !$0.isEmpty }, source: source, checkedOn: checked)
    }
    reportRepeats(in: lines, file: "services.csv", column: "code") { $0.code.text }
    return lines.values.map(\.value)
  }

  private mutating func sessions(of services: Set<ServiceCode>) -> [WalkInSession] {
    rows(
      "sessions.csv",
      Columns(
        required: ["service", "weekday", "from", "to"],
        optional: ["weeks", "by_appointment", "excluded_topics", "source"])
    ) { row -> WalkInSession? in
      let service = row.service("service", among: services)
      let weekday = row.required("weekday", .weekday)
      let rhythm = row.optional("weeks", ValueFormat<WeekRhythm>.code) ?? .every
      let from = row.required("from", .time)
      let to = row.required("to", .time)
      let isByAppointment = row.optional("by_appointment", .yesNo) ?? false
      let excluded = row.list("excluded_topics", .topic)
      guard let service, let weekday, let from, let to else { return nil }
      if from >= to { row.report("to", .endBeforeStart) }
      return WalkInSession(
        service: service, weekday: weekday, rhythm: rhythm, from: from, to: to,
        isByAppointment: isByAppointment, excludedTopics: Set(excluded))
    }
    .values.map(\.value)
  }

  private struct Routes {
    var routes: [RoutingTable.Route: [ServiceCode]] = [:]
    var fallback: [RoutingPhase: ServiceCode] = [:]
  }

  /// One row a topic and phase, with services in the order in which they are offered; the topic `*`
  /// is for topics without a row of their own. V has no route: it is never sent anywhere.
  private mutating func routes(to services: Set<ServiceCode>) -> Routes {
    let file = "routing.csv"
    let lines = rows(file, Columns(required: ["topic", "phase", "services"], optional: ["source"]))
    {
      row -> (topic: HelpTopic?, phase: RoutingPhase, services: [ServiceCode])? in
      let isFallback = row.text("topic") == "*"
      let topic = isFallback ? nil : row.required("topic", .topic)
      let phase = row.required("phase", ValueFormat<RoutingPhase>.code)
      if row.text("services") == nil { row.report("services", .missingValue) }
      let codes = row.list("services", ValueFormat<ServiceCode>.named())
      for code in codes where !services.contains(code) {
        row.report("services", .unknownReference(.service, code.text))
      }
      guard let phase, isFallback || topic != nil, !codes.isEmpty else { return nil }
      return (topic, phase, codes)
    }
    reportRepeats(in: lines, file: file, column: "topic") {
      "\($0.topic?.rawValue ?? "*") \($0.phase.rawValue)"
    }
    return lines.values.reduce(into: Routes()) { routes, line in
      let (topic, phase, services) = line.value
      if let topic {
        routes.routes[RoutingTable.Route(topic: topic, phase: phase)] = services
      } else {
        routes.fallback[phase] = services[0]
      }
    }
  }
}

extension LineReader {
  fileprivate mutating func service(
    _ column: String, among known: Set<ServiceCode>
  ) -> ServiceCode? {
    guard let code = required(column, ValueFormat<ServiceCode>.named()) else { return nil }
    if !known.contains(code) { report(column, .unknownReference(.service, code.text)) }
    return code
  }
}
