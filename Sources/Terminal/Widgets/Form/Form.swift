/// A form that is being filled in: what was typed and chosen so far, and which field has the keys.
///
/// What is asked stands in a list of ``FormField`` that is given to every step; the form knows texts,
/// keys and words, and not what they stand for. It is a value: whoever keeps it keeps the draft.
package struct Form<Answers: Sendable>: Sendable {
  package typealias Field = FormField<Answers>

  /// What Enter does in a field that is right.
  package enum Enter: Sendable {
    /// It goes to the next field; behind the last one the form is finished.
    case goesOn
    /// It finishes the form as soon as nothing is missing, and goes to what is missing else.
    case finishes
  }

  /// What holds while nothing is filled in.
  package let defaults: Answers
  private let enter: Enter
  /// What is said when a text does not fit: how many characters fit, and how many are too many.
  private let tooLong: @Sendable (_ limit: Int, _ over: Int) -> String
  /// What every field was answered with, asked or not.
  private(set) var held: Answers
  private var entries: [String: FormEntry] = [:]
  private var focus: String?
  /// What is wrong with the field that has the keys, once somebody wanted to go on.
  package private(set) var complaint: String?

  package init(
    _ defaults: Answers, enter: Enter = .goesOn,
    tooLong: @escaping @Sendable (_ limit: Int, _ over: Int) -> String
  ) {
    self.defaults = defaults
    self.enter = enter
    self.tooLong = tooLong
    held = defaults
  }

  /// Whether nothing was typed and nothing chosen yet.
  package var isUntouched: Bool { entries.values.allSatisfy { !$0.isChosen && $0.editor.isEmpty } }

  /// Takes out everything that was filled in.
  package mutating func empty() {
    self = Form(defaults, enter: enter, tooLong: tooLong)
  }

  /// The fields that are asked now.
  package func asked(_ fields: [Field]) -> [Field] { known(fields).asked }

  /// The answers of the fields that are asked; what a field that is not asked holds is left out.
  package func answers(_ fields: [Field]) -> Answers { known(fields).answers }

  /// The field that has the keys; nil in a form without any.
  package func field(_ fields: [Field]) -> Field? {
    let asked = asked(fields)
    return asked.first { $0.label == focus } ?? asked.first
  }

  /// What was typed in a field.
  package func text(_ label: String) -> String { entry(label).editor.text }

  /// What is wrong with a field; nil when nothing is.
  package func flaw(of field: Field) -> String? { field.flaw(text(field.label), held) }

  // MARK: - Keys

  /// Takes a key that writes or chooses; answers whether it meant something here.
  package mutating func take(_ key: KeyPress, in fields: [Field]) -> Bool {
    guard let field = field(fields) else { return false }
    if field.shape.isPicks { return pick(key, in: field) }
    var editor = entry(field).editor
    let before = editor.text
    guard editor.handle(key) else { return false }
    set(editor, in: field)
    if case .character = key, editor.text == before { refuse(1, in: field) }
    return true
  }

  /// Takes a text that was pasted, on one line and whole: what does not fit is not cut off but left
  /// out, with a sentence.
  package mutating func paste(_ text: String, in fields: [Field]) {
    guard let field = field(fields), !field.shape.isPicks else { return }
    var editor = entry(field).editor
    let over = editor.paste(text)
    set(editor, in: field)
    if over > 0 { refuse(over, in: field) }
  }

  /// Another field, as far as there is one.
  package mutating func step(_ direction: Int, in fields: [Field]) {
    let asked = asked(fields)
    guard let field = field(fields),
      let place = asked.firstIndex(where: { $0.label == field.label }),
      asked.indices.contains(place + direction)
    else { return }
    go(to: asked[place + direction])
  }

  /// Points at another choice of a completion; elsewhere it is another field.
  package mutating func point(_ direction: Int, in fields: [Field]) {
    guard let field = field(fields), case .completion = field.shape else {
      return step(direction, in: fields)
    }
    let text = text(field.label)
    let count = field.choices(text).count
    guard count > 0 else { return step(direction, in: fields) }
    let start = entry(field).pointed ?? (direction > 0 && text.isEmpty ? -1 : 0)
    entries[field.label, default: FormEntry(field)].pointed =
      min(max(0, start + direction), count - 1)
  }

  /// Enter: takes what is pointed at and goes on as the form does; the answers once all is right.
  package mutating func goOn(in fields: [Field]) -> Answers? {
    guard let field = field(fields) else { return answers(fields) }
    complete(field)
    complaint = flaw(of: field)
    guard complaint == nil else { return nil }
    let asked = asked(fields)
    let place = asked.firstIndex { $0.label == field.label } ?? 0
    if enter == .goesOn, place + 1 < asked.count {
      go(to: asked[place + 1])
      return nil
    }
    // What is missing after this one comes before what is missing above it.
    let order = asked[place...] + asked[..<place]
    guard let wrong = order.first(where: { flaw(of: $0) != nil }) else { return answers(fields) }
    go(to: wrong)
    // Where Enter goes to what is missing, nobody said yet that it is filled in.
    if enter == .goesOn { complaint = flaw(of: wrong) }
    return nil
  }

  /// Gives a field the keys, as a click on it does.
  package mutating func go(to field: Field) {
    focus = field.label
    entries[field.label]?.pointed = nil
    complaint = nil
  }

  /// Takes the choice with this number in the field that has the keys.
  package mutating func choose(_ index: Int, in field: Field) {
    let choices = field.choices(text(field.label))
    guard choices.indices.contains(index) else { return }
    field.choose(text(field.label), index, &held)
    var entry = entry(field)
    entry.isChosen = true
    entry.pointed = index
    if case .completion(let limit) = field.shape {
      let word = choices[index].word
      entry.editor = LineEditor(word, maximumLength: max(limit, word.count))
      entry.pointed = nil
    }
    entries[field.label] = entry
    complaint = nil
  }

  /// Which choice Enter takes: the one that is pointed at, or the first of what was typed.
  func taken(_ field: Field) -> Int? {
    let text = text(field.label)
    let count = field.choices(text).count
    if let pointed = entry(field).pointed, pointed < count { return pointed }
    return text.isEmpty || count == 0 ? nil : 0
  }

  // MARK: - What was filled in

  func entry(_ field: Field) -> FormEntry { entries[field.label] ?? FormEntry(field) }

  private func entry(_ label: String) -> FormEntry { entries[label] ?? FormEntry(limit: 0) }

  private func known(_ fields: [Field]) -> (asked: [Field], answers: Answers) {
    var known = defaults
    let asked = fields.filter { field in
      guard field.isAsked(known) else { return false }
      field.copy(held, &known)
      return true
    }
    return (asked, known)
  }

  private mutating func set(_ editor: LineEditor, in field: Field) {
    var entry = entry(field)
    if editor.text != entry.editor.text {
      entry.isChosen = false
      entry.pointed = nil
      complaint = nil
      field.type(editor.text, defaults, &held)
    }
    entry.editor = editor
    entries[field.label] = entry
  }

  private mutating func refuse(_ over: Int, in field: Field) {
    complaint = tooLong(field.shape.limit, max(1, over))
  }

  /// A completion that points at something takes it.
  private mutating func complete(_ field: Field) {
    guard case .completion = field.shape, !entry(field).isChosen, let index = taken(field) else {
      return
    }
    choose(index, in: field)
  }

  /// The key of a choice takes it, the space bar the one that is pointed at; left and right point, and
  /// take at once where only one can be the answer.
  private mutating func pick(_ key: KeyPress, in field: Field) -> Bool {
    let choices = field.choices("")
    let here = entry(field).pointed ?? choices.indices.first { field.isChosen($0, held) }
    switch key {
    case .left: point(at: (here ?? 1) - 1, in: field)
    case .right: point(at: (here ?? -1) + 1, in: field)
    case .character(" "): if let here { choose(here, in: field) }
    case .character(let letter):
      let small = letter.lowercased()
      guard let index = choices.firstIndex(where: { $0.key?.lowercased() == small }) else {
        return false
      }
      choose(index, in: field)
    default: return false
    }
    return true
  }

  private mutating func point(at index: Int, in field: Field) {
    guard field.choices("").indices.contains(index) else { return }
    if case .picks(isSeveral: false) = field.shape { return choose(index, in: field) }
    var entry = entry(field)
    entry.pointed = index
    entries[field.label] = entry
  }
}

/// What was filled in of one field.
struct FormEntry: Hashable, Sendable {
  var editor: LineEditor
  /// Whether a choice was taken, and not only typed at.
  var isChosen = false
  /// Which choice is pointed at; nil while none is.
  var pointed: Int?

  init(limit: Int) { editor = LineEditor("", maximumLength: limit) }

  init<Answers>(_ field: FormField<Answers>) { self.init(limit: field.shape.limit) }
}
