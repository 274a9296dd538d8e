extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// Where a case stands among all of its kind, in the order in which they are declared; from 0.
  var declaredPlace: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
