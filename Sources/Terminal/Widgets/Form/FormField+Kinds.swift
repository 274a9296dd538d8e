/// The kinds of field. A day or a moment is a line that somebody who knows a calendar reads.
extension FormField {
  /// Where a field puts its answer.
  package typealias Place<Value> = WritableKeyPath<Answers, Value?> & Sendable

  /// A line that is read as something else than text.
  ///
  /// `show` says what was understood; `echoes` says it while it is being typed too. `needed` is what
  /// is wrong with an empty field that has no default; nil where it may stay empty.
  package static func line<Value: Sendable>(
    _ label: String, into place: any Place<Value>, help: String, limit: Int = 60,
    needed: String? = nil, echo: (@Sendable (Value) -> String)? = nil,
    show: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (String) -> FormReading<Value>
  ) -> FormField {
    FormField(
      label: label, help: help, shape: .line(limit: limit),
      type: { text, defaults, answers in
        if text.isBlank {
          answers[keyPath: place] = defaults[keyPath: place]
        } else if case .value(let value) = read(text) {
          answers[keyPath: place] = value
        } else {
          answers[keyPath: place] = nil
        }
      },
      flaw: { text, answers in
        if text.isBlank { return answers[keyPath: place] == nil ? needed : nil }
        if case .flaw(let sentence) = read(text) { return sentence }
        return nil
      },
      said: { text, answers in answers[keyPath: place].map(show) ?? text },
      echo: { _, answers in answers[keyPath: place].flatMap { value in echo?(value) } },
      choices: { _ in [] }, choose: { _, _, _ in }, isChosen: { _, _ in false },
      copy: { $1[keyPath: place] = $0[keyPath: place] })
  }

  /// A text of at most so many characters.
  package static func text(
    _ label: String, into place: any Place<String>, help: String, limit: Int = 60,
    needed: String? = nil, flaw: @escaping @Sendable (String) -> String? = { _ in nil }
  ) -> FormField {
    line(
      label, into: place, help: help, limit: limit, needed: needed, show: { $0 },
      read: { text in flaw(text).map { .flaw($0) } ?? .value(text) })
  }

  /// A whole number in a range; `flaw` says which.
  package static func number(
    _ label: String, into place: any Place<Int>, help: String, in range: ClosedRange<Int>,
    flaw: String, isNeeded: Bool = true
  ) -> FormField {
    line(
      label, into: place, help: help, needed: isNeeded ? flaw : nil, show: { "\($0)" },
      read: { text in
        Int(text).flatMap { range.contains($0) ? .value($0) : nil } ?? .flaw(flaw)
      })
  }

  /// One of many, found by what is typed of it. `flaw` says that none was taken.
  ///
  /// `among` answers what a text may mean, best first, and everything for an empty text.
  package static func completion<Value: Sendable>(
    _ label: String, into place: any Place<Value>, help: String, limit: Int = 60, flaw: String,
    isNeeded: Bool = true, show: (@Sendable (Value) -> String)? = nil,
    among: @escaping @Sendable (String) -> [FormOption<Value>]
  ) -> FormField {
    FormField(
      label: label, help: help, shape: .completion(limit: limit),
      type: { text, defaults, answers in
        answers[keyPath: place] = text.isBlank ? defaults[keyPath: place] : nil
      },
      flaw: { text, answers in
        guard answers[keyPath: place] == nil else { return nil }
        return isNeeded || !text.isBlank ? flaw : nil
      },
      said: { text, answers in
        text.isBlank ? answers[keyPath: place].flatMap { show?($0) } ?? "" : text
      },
      echo: { _, _ in nil }, choices: { among($0).map(\.choice) },
      choose: { text, index, answers in
        let options = among(text)
        if options.indices.contains(index) { answers[keyPath: place] = options[index].value }
      }, isChosen: { _, _ in false }, copy: { $1[keyPath: place] = $0[keyPath: place] })
  }

  /// One of a few, each with its key. `needed` is what is wrong while none is chosen.
  package static func one<Value: Equatable & Sendable>(
    _ label: String, into place: any Place<Value>, help: String, needed: String? = nil,
    of options: [FormOption<Value>]
  ) -> FormField {
    FormField(
      label: label, help: help, shape: .picks(isSeveral: false), type: { _, _, _ in },
      flaw: { _, answers in answers[keyPath: place] == nil ? needed : nil },
      said: { _, _ in "" }, echo: { _, _ in nil }, choices: { _ in options.map(\.choice) },
      choose: { _, index, answers in answers[keyPath: place] = options[index].value },
      isChosen: { index, answers in answers[keyPath: place] == options[index].value },
      copy: { $1[keyPath: place] = $0[keyPath: place] })
  }

  /// Yes or no; the words begin with the letters that choose them.
  package static func flag(
    _ label: String, into place: any Place<Bool>, help: String, yes: String, no: String
  ) -> FormField {
    one(
      label, into: place, help: help,
      of: [FormOption(yes.first, yes, true), FormOption(no.first, no, false)])
  }

  /// Several of a few, each with its key: it goes in and out. None is an answer as well.
  package static func several<Value: Equatable & Sendable>(
    _ label: String, into place: any WritableKeyPath<Answers, [Value]> & Sendable, help: String,
    needed: String? = nil, of options: [FormOption<Value>]
  ) -> FormField {
    FormField(
      label: label, help: help, shape: .picks(isSeveral: true), type: { _, _, _ in },
      flaw: { _, answers in answers[keyPath: place].isEmpty ? needed : nil },
      said: { _, _ in "" }, echo: { _, _ in nil }, choices: { _ in options.map(\.choice) },
      choose: { _, index, answers in
        let value = options[index].value
        let old = answers[keyPath: place]
        answers[keyPath: place] = options.map(\.value).filter {
          $0 == value ? !old.contains($0) : old.contains($0)
        }
      },
      isChosen: { index, answers in answers[keyPath: place].contains(options[index].value) },
      copy: { $1[keyPath: place] = $0[keyPath: place] })
  }
}

extension String {
  /// Whether nothing but space was typed.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
