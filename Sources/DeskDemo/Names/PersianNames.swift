extension NameList {
  static let afghan = NameList(
    custom: .oftenSingle,
    men: [
      "Abdul Wahid", "Esmatullah", "Ghulam Sakhi", "Hamidullah", "Jawad", "Khalilullah", "Mahdi",
      "Mirwais", "Najib", "Omid", "Qasem", "Rahmatullah", "Sayed Agha", "Wali", "Zabihullah",
    ],
    women: [
      "Arezo", "Farzana", "Fereshta", "Gulalai", "Khadija", "Laila", "Madina", "Mahbuba", "Nargis",
      "Nilofar", "Parwana", "Roya", "Shabnam", "Shukria", "Soraya", "Zarghuna",
    ],
    second: [
      "Ahmadi", "Azizi", "Haidari", "Karimi", "Mohammadi", "Nazari", "Sediqi", "Wardak",
      "Yousufzai",
    ])

  static let iranian = NameList(
    custom: .family,
    men: [
      "Amir", "Arash", "Babak", "Dariush", "Ehsan", "Kaveh", "Mehdi", "Navid", "Pouya", "Saeed",
    ],
    women: [
      "Azadeh", "Elham", "Fereshteh", "Mahsa", "Mina", "Nasrin", "Negar", "Shirin", "Yasaman",
    ],
    second: ["Bagheri", "Ebrahimi", "Jafari", "Moradi", "Rostami", "Sadeghi", "Tehrani"])
}
