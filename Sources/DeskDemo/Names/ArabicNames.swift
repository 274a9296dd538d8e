extension NameList {
  private static let arabicMen = [
    "Adnan", "Ammar", "Anas", "Basel", "Bilal", "Fadi", "Faris", "Firas", "Ghassan", "Hadi",
    "Hassan", "Ibrahim", "Imad", "Jamal", "Karim", "Kinan", "Louay", "Majd", "Marwan", "Mazen",
    "Mustafa", "Nabil", "Nizar", "Omar", "Qusay", "Rami", "Samer", "Suleiman", "Tarek", "Wael",
    "Walid", "Yazan", "Younes", "Ziad",
  ]
  private static let arabicWomen = [
    "Abeer", "Amira", "Aya", "Bayan", "Dalal", "Dima", "Farah", "Ghada", "Hala", "Hanan", "Iman",
    "Jana", "Joumana", "Lina", "Lubna", "Maha", "Manal", "Mariam", "Maya", "Nadine", "Rana",
    "Rasha", "Reem", "Rima", "Salma", "Sawsan", "Sham", "Tala", "Wafa", "Yara", "Zeina",
  ]

  static let syrian = NameList(
    custom: .family, men: arabicMen, women: arabicWomen,
    second: [
      "Al Hariri", "Al Jundi", "Al Khatib", "Al Najjar", "Al Sayed", "Alloush", "Barakat", "Daher",
      "Farhat", "Hamwi", "Issa", "Kabbani", "Mardini", "Nasser", "Rifai", "Sabbagh", "Shami",
      "Tahan", "Zaim", "Zeitoun",
    ])

  static let iraqi = NameList(
    custom: .family, men: arabicMen, women: arabicWomen,
    second: [
      "Al Dulaimi", "Al Jubouri", "Al Obaidi", "Al Tamimi", "Aziz", "Hamid", "Jasim", "Kadhim",
      "Naji",
    ])

  static let yemeni = NameList(
    custom: .family, men: arabicMen, women: arabicWomen,
    second: ["Al Ansi", "Al Hakimi", "Al Maqtari", "Ba Wazir", "Muqbil", "Shamsan"])
}
