/// Names of one people, invented from parts, with how they are put together (domain §6.1).
struct NameList: Sendable {
  /// How a full name comes about.
  enum Custom: Sendable {
    /// A name and a family's; children have the father's, partners keep their own.
    case family
    /// A name and the father's name; siblings share it, parents and children do not.
    case patronymic
    /// Often one name only, else a name and a family's.
    case oftenSingle
  }

  let custom: Custom
  let men: [String]
  let women: [String]
  /// Families, or fathers of grown people.
  let second: [String]
}

/// Where somebody comes from, as the yearly figures call it.
enum Origin: String, CaseIterable, Sendable {
  case syria = "Syria"
  case eritrea = "Eritrea"
  case afghanistan = "Afghanistan"
  case iran = "Iran"
  case iraq = "Iraq"
  case turkey = "Turkey"
  case yemen = "Yemen"
  case somalia = "Somalia"
  case ukraine = "Ukraine"

  /// The language somebody from there speaks first here.
  var language: String {
    switch self {
    case .syria, .iraq, .yemen: "ara"
    case .eritrea: "tir"
    case .afghanistan: "prs"
    case .iran: "fas"
    case .turkey: "tur"
    case .somalia: "som"
    case .ukraine: "ukr"
    }
  }

  var names: NameList {
    switch self {
    case .syria: .syrian
    case .iraq: .iraqi
    case .yemen: .yemeni
    case .eritrea: .eritrean
    case .afghanistan: .afghan
    case .iran: .iranian
    case .turkey: .turkish
    case .somalia: .somali
    case .ukraine: .ukrainian
    }
  }
}

/// Other spellings in which a name is met, which search must find (domain §6.2).
enum OtherSpellings {
  static func of(_ name: String) -> String? { table[name] }

  private static let table: [String: String] = [
    "Mohammed": "Mohamad", "Ibrahim": "Ebrahim", "Yousef": "Youssef", "Jamal": "Gamal",
    "Mustafa": "Moustafa", "Omar": "Oumar", "Hassan": "Hasan", "Mariam": "Maryam",
    "Tesfay": "Tesfai", "Yohannes": "Johannes", "Habtom": "Habtemariam", "Dawit": "David",
    "Yosief": "Yoseph", "Abraha": "Abreha", "Fereshteh": "Fereshta", "Laila": "Leila",
    "Çiğdem": "Cigdem", "Gülşen": "Gulsen", "Barış": "Baris", "Oleksandr": "Aleksandr",
    "Hanna": "Anna", "Serhii": "Sergey", "Yusuf": "Yousuf", "Khadija": "Khadidja",
  ]
}
