package import AppointmentCore
import DeskService
import Terminal

/// Something that stands over the screen and gets the keys first.
package enum Dialog: Sendable {
  case choice(ChoiceDialog)
  case text(TextDialog)
  case colleague(ColleagueDialog)
  case keys(KeysDialog)
}

/// What a dialog came to. The root deals with what any screen may ask; the rest goes to the screen
/// that opened it.
package enum DialogResult: Hashable, Sendable {
  case nothing
  /// A change, with the key of the screen on whose behalf it is, where something follows from it.
  case perform(DeskCommand, for: ScreenAction? = nil)
  /// Several changes, one after another.
  case performAll([DeskCommand])
  /// The same effect again, under the same key.
  case retry(DeskEffect)
  case action(ScreenAction)
  /// A colleague is asked for next.
  case colleague(ColleagueDialog)
  case leave
  case topic(HelpTopic?)
  case onward(Onward)
  case text(String, TextDialog.Purpose)
  /// A change that is shown with what it would hit before it is made.
  case propose(DeskCommand)
  /// A shift of which the weeks are asked next.
  case shift(ShiftWish)
  /// Something that begins to stand, of which the days are asked next.
  case standing(StandingDraft)
  /// A part of a client's week of which something is asked next.
  case lesson(LessonDraft)
  /// One that is there, of which is asked what is to change.
  case lessonChosen(Lesson)
  /// A room of which something is asked next.
  case room(RoomDraft)
  /// A room of which is asked what is to change.
  case roomChosen(Room)
  // Line.
  case line(LineStep)
  // Life.
  /// A new time in the place of this appointment.
  case rebook(Appointment)
  /// What was answered about somebody who cannot wait is asked now.
  case urgent(Urgency)
  /// The same, at which time.
  case urgentTime(Urgency)
}

/// What a dialog made of a key.
enum DialogStep {
  /// It stays, and the key was for it.
  case stay
  case close(DialogResult)
}
