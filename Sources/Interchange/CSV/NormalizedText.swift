/// Text from outside in its one stored form (NFC, architecture §7).
package enum NormalizedText {
  /// The text with letters and their marks composed; ASCII is left as it is.
  package static func nfc(_ text: String) -> String { CSVText.normalised(Array(text.utf8)[...]) }
}
