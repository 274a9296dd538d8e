import AppointmentCore

/// The rows of domain §6.2: spellings of one name each.
let spellingsOfOneName: [[String]] = [
  [
    "Mohammed", "Mohamed", "Mohammad", "Muhammad", "Mouhamad", "Mohamad", "Mhd", "M.", "Mehmet",
    "محمد",
  ],
  ["Ahmed", "Ahmad", "Ahmet", "أحمد"],
  ["Hussein", "Hussain", "Husain", "Hossein", "Hüseyin", "حسين"],
  ["Yousef", "Yusuf", "Youssef", "Yosef", "Josef", "يوسف"],
  ["Khaled", "Khalid", "Chaled", "Halit", "خالد"],
  [
    "Abdulrahman", "Abdel Rahman", "Abd al-Rahman", "Abdurrahman", "Abed Rahman", "عبد الرحمن",
  ],
  ["Othman", "Osman", "Uthman", "Usman", "عثمان"],
  ["Jamal", "Gamal", "Djamel", "جمال"],
  ["Fatima", "Fatma", "Fatemeh", "Fadma", "فاطمة"],
  ["Tesfay", "Tesfai", "Tesfaye", "ተስፋይ"],
  ["Gebremichael", "Ghebremikael", "Gebre Michael", "Gebrmichel", "ገብረሚካኤል"],
  ["Haileselassie", "Haile Selassie", "Hailesilasie", "ኃይለስላሴ"],
  ["Weldu", "Woldu", "ወልዱ"], ["Tewelde", "Tewolde", "ተወልደ"],
  ["Reza", "Riza"], ["Zahra", "Zohra"], ["Gholam", "Ghulam", "Qulam"], ["Ebrahim", "Ibrahim"],
  ["Işık", "Isik", "Ishik"], ["Şükrü", "Sukru"], ["Ayşe", "Ayse", "Aisha"], ["Zeynep", "Zainab"],
  ["Oleksandr", "Aleksandr", "Alexander"], ["Serhii", "Sergey", "Serhiy"],
  ["Yevheniia", "Evgenia", "Jewhenija"], ["Hanna", "Anna"],
]

/// Names that are not one another, though they sound alike (domain §6.3).
let differentNames: [(String, String)] = [
  ("Ali", "Alaa"), ("Samir", "Samira"), ("Mohammed", "Mahmoud"), ("Amin", "Amina"),
  ("Omar", "Amir"), ("Hassan", "Hussein"), ("Salim", "Salma"),
]

/// An office full of people, so that a search has something to sort out.
let crowd: [PersonName] = {
  let first = [
    "Khaled", "Layla", "Yonas", "Rahel", "Filmon", "Samira", "Nour", "Selam", "Maryam", "Behrouz",
    "Letekidan", "Ayaan", "Mehmet", "Işık", "Farhad", "Hodan", "Parisa", "Mebrahtu", "Amal",
  ]
  let next = [
    "Al Ahmad", "Khalil", "Al-Masri", "Darwish", "Öztürk", "Yıldırım", "Ghebremeskel", "Kidane",
    "Rahimi", "Hosseini", "Warsame", "Haddad", "Çelik", "Al-Sanani",
  ]
  return first.flatMap { name in next.compactMap { PersonName("\(name) \($0)") } }
}()
