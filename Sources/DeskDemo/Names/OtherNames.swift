extension NameList {
  static let turkish = NameList(
    custom: .family,
    men: [
      "Barış", "Çağrı", "Emre", "Hakan", "İlker", "Oğuz", "Serkan", "Tuğrul", "Umut", "Yiğit",
    ],
    women: [
      "Ayşegül", "Çiğdem", "Elif", "Gülşen", "Hatice", "İpek", "Nilüfer", "Özlem", "Sıla", "Şule",
    ],
    second: ["Aydın", "Çetin", "Doğan", "Güneş", "Kılıç", "Özdemir", "Şahin", "Taş", "Yılmaz"])

  static let ukrainian = NameList(
    custom: .family,
    men: ["Andrii", "Bohdan", "Maksym", "Oleksandr", "Serhii", "Taras"],
    women: ["Halyna", "Hanna", "Iryna", "Nataliia", "Oksana", "Yevheniia"],
    second: ["Bondarenko", "Kovalenko", "Melnyk", "Shevchuk", "Tkachenko"])
}
