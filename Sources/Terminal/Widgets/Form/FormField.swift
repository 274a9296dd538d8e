/// One question of a form: its label, what helps to answer it, how it is answered, what is wrong with
/// an answer, and when it is asked at all.
///
/// It puts its answer into a value of the form's own, by a key path; nil there is *not answered*, and
/// what stands there when the form opens is the default, which an empty field leaves as it is.
/// Fields are made anew each time they are needed: who can be chosen may have changed.
package struct FormField<Answers: Sendable>: Sendable {
  /// What stands before it, one in a form.
  package let label: String
  /// What stands below the form while it has the keys.
  package let help: String
  /// How it is answered.
  let shape: FormShape
  /// Whether it is asked, by the answers of the fields before it.
  private(set) var isAsked: @Sendable (Answers) -> Bool = { _ in true }
  /// Takes in a text as it is being typed: the text, the defaults, and the answers to change.
  let type: @Sendable (String, Answers, inout Answers) -> Void
  /// What is wrong; nil when nothing is.
  let flaw: @Sendable (String, Answers) -> String?
  /// What the field says once it is left: what was understood.
  let said: @Sendable (String, Answers) -> String
  /// What is understood so far, below the help; nil when there is nothing to say.
  let echo: @Sendable (String, Answers) -> String?
  /// What can be chosen for a text.
  let choices: @Sendable (String) -> [FormChoice]
  /// Takes the choice with this number.
  let choose: @Sendable (String, Int, inout Answers) -> Void
  /// Whether the choice with this number is the answer, or part of it.
  let isChosen: @Sendable (Int, Answers) -> Bool
  /// Puts its answer into other answers.
  let copy: @Sendable (Answers, inout Answers) -> Void

  /// The same field, asked only when the answers before it say so. What was answered is kept while it
  /// is not asked, and is no answer then.
  package func asked(if condition: @escaping @Sendable (Answers) -> Bool) -> FormField {
    var field = self
    field.isAsked = condition
    return field
  }
}

/// How a field is answered.
enum FormShape: Hashable, Sendable {
  /// By a line of text with at most so many characters.
  case line(limit: Int)
  /// By letters that narrow a list down, of which one is taken.
  case completion(limit: Int)
  /// By the key of one of a few, or of several.
  case picks(isSeveral: Bool)

  /// The most characters that fit; 0 where nothing is typed.
  var limit: Int {
    switch self {
    case .line(let limit), .completion(let limit): limit
    case .picks: 0
    }
  }

  var isPicks: Bool { if case .picks = self { true } else { false } }
}

/// What a text was read as.
package enum FormReading<Value: Sendable>: Sendable {
  case value(Value)
  /// Why it cannot be read, in a sentence.
  case flaw(String)
}

/// Something that can be chosen in a field.
package struct FormOption<Value: Sendable>: Sendable {
  /// What takes it at once, in a field of few; a completion has none.
  package let key: Character?
  package let word: String
  /// What is said beside it: `in gesprek tot 10:45`; may be empty.
  package let note: String
  package let value: Value

  package init(_ word: String, note: String = "", _ value: Value) {
    key = nil
    self.word = word
    self.note = note
    self.value = value
  }

  package init(_ key: Character?, _ word: String, note: String = "", _ value: Value) {
    self.key = key
    self.word = word
    self.note = note
    self.value = value
  }

  var choice: FormChoice { FormChoice(key: key, word: word, note: note) }
}

/// What is shown of an option.
struct FormChoice: Hashable, Sendable {
  let key: Character?
  let word: String
  let note: String
}
