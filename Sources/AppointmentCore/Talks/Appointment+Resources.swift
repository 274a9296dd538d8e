extension Appointment {
  /// Everyone and everything that the appointment claims.
  package var resources: [Resource] {
    let interpreting: Resource? = (interpreter?.staff).map { .staff($0) }
    let housing: Resource? = room.map { .room($0) }
    return [.staff(staff)] + clients.map { .client($0) }
      + [interpreting, housing].compactMap { $0 }
  }
}
