/// What two engines write differently, as constant pieces of SQL: a text with such a piece in it is
/// as constant, and prepared once.
package struct SQLDialect: Sendable {
  /// A query for the items of a list of numbers, which is one argument:
  /// `client IN (\(list))` with ``SQLValue/integers(_:)``. The items come in no order.
  package let list: String
  /// The same for a list of identifiers, ``SQLValue/identifiers(_:)``.
  package let identifiers: String

  package init(list: String, identifiers: String) {
    self.list = list
    self.identifiers = identifiers
  }
}
