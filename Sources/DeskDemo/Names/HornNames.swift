extension NameList {
  static let eritrean = NameList(
    custom: .patronymic,
    men: [
      "Abel", "Amanuel", "Aron", "Bereket", "Biniam", "Dawit", "Efrem", "Ermias", "Henok", "Isak",
      "Kibrom", "Merhawi", "Mikiele", "Natnael", "Robel", "Samuel", "Senay", "Simon", "Tedros",
      "Yared", "Yosief", "Zeray",
    ],
    women: [
      "Abrehet", "Bisrat", "Elsa", "Feven", "Freweini", "Hiwet", "Kisanet", "Luwam", "Meron",
      "Mihret", "Milena", "Nigisti", "Rahwa", "Saba", "Senait", "Sina", "Tsega", "Winta",
      "Yordanos",
    ],
    second: [
      "Abraha", "Asmelash", "Berhe", "Desta", "Fessehaye", "Goitom", "Habtom", "Isaias", "Kahsay",
      "Measho", "Mehari", "Russom", "Semere", "Teklay", "Woldeyesus", "Yohannes",
    ])

  static let somali = NameList(
    custom: .patronymic,
    men: [
      "Abdirahman", "Bashir", "Daud", "Guled", "Ismail", "Liban", "Mahad", "Mukhtar", "Sharmarke",
      "Yusuf",
    ],
    women: [
      "Asha", "Faduma", "Halima", "Hamdi", "Idil", "Ifrah", "Khadra", "Nasra", "Sagal", "Sahra",
      "Ubah",
    ],
    second: [
      "Aden Farah", "Barre Elmi", "Cige Ahmed", "Dirie Hassan", "Egal Omar", "Hirsi Ali",
      "Jama Geele", "Roble Isse",
    ])
}
