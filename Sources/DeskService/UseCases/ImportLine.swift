/// A value with the line of the file it came from, so that everything said about it names the line.
package struct ImportLine<Value: Sendable>: Sendable {
  package let line: Int
  package let value: Value

  package init(line: Int, value: Value) {
    self.line = line
    self.value = value
  }
}

extension ImportLine: Equatable where Value: Equatable {}
