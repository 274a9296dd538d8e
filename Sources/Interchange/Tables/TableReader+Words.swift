internal import AppointmentCore
internal import DeskService

extension TableReader {
  /// `topics.csv`: what each topic is called; every topic has a name.
  mutating func topicNames() -> [HelpTopic: String] {
    let file = "topics.csv"
    let lines = rows(file, Columns(required: ["topic", "name"], optional: ["source"])) {
      row -> (topic: HelpTopic, name: String)? in
      let topic = row.required("topic", ValueFormat<HelpTopic>.code)
      let name = row.required("name", .text)
      guard let topic, let name else { return nil }
      return (topic, name)
    }
    guard isSound(file) else { return [:] }
    reportRepeats(in: lines, file: file, column: "topic") { $0.topic.rawValue }
    let names = Dictionary(
      lines.values.map { ($0.value.topic, $0.value.name) }, uniquingKeysWith: { first, _ in first })
    for topic in HelpTopic.allCases where names[topic] == nil {
      report(file, column: "topic", .missingRow(topic.rawValue))
    }
    return names
  }

  /// `name-variants.csv`: spellings of one name, a class and a spelling a row (domain §6.2).
  mutating func variants() -> NameVariants {
    let lines = rows(
      "name-variants.csv", Columns(required: ["class", "spelling"], optional: ["source"])
    ) { row -> (label: String, spelling: String)? in
      let label = row.required("class", .text)
      let spelling = row.required("spelling", .text)
      guard let label, let spelling else { return nil }
      return (label, spelling)
    }
    return NameVariants(rows: lines.values.map { ($0.value.label, $0.value.spelling) })
  }
}
