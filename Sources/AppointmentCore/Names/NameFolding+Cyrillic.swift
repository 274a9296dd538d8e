extension NameFolding {
  /// How a Cyrillic letter is written in Latin letters: at the start of a word, and elsewhere.
  ///
  /// Ukrainian follows resolution 55 of the Cabinet of Ministers, 27 January 2010 (domain §6.1):
  /// г is h, ґ is g, х is kh, ь is not written. Letters that only Russian or Belarusian has are
  /// written as the passports of those countries do.
  static let cyrillic: [Character: (initial: String, elsewhere: String)] = [
    "а": ("a", "a"), "б": ("b", "b"), "в": ("v", "v"), "г": ("h", "h"), "ґ": ("g", "g"),
    "д": ("d", "d"), "е": ("e", "e"), "є": ("ye", "ie"), "ж": ("zh", "zh"), "з": ("z", "z"),
    "и": ("y", "y"), "і": ("i", "i"), "ї": ("yi", "i"), "й": ("y", "i"), "к": ("k", "k"),
    "л": ("l", "l"), "м": ("m", "m"), "н": ("n", "n"), "о": ("o", "o"), "п": ("p", "p"),
    "р": ("r", "r"), "с": ("s", "s"), "т": ("t", "t"), "у": ("u", "u"), "ф": ("f", "f"),
    "х": ("kh", "kh"), "ц": ("ts", "ts"), "ч": ("ch", "ch"), "ш": ("sh", "sh"),
    "щ": ("shch", "shch"), "ь": ("", ""), "ю": ("yu", "iu"), "я": ("ya", "ia"),
    "ё": ("e", "e"), "ъ": ("", ""), "ы": ("y", "y"), "э": ("e", "e"), "ў": ("u", "u"),
  ]
}
