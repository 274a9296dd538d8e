/// The six files of an office whose hidden fields can be recognised anywhere.
enum MarkedFiles {
  static let all: [(kind: String, text: String)] = [
    ("staff", staff), ("roster", roster),
    ("rooms", "code,name,location\n1,Een,kantoor\n2,Twee,kantoor\n"),
    ("clients", clients), ("appointments", appointments),
  ]

  private static let staff = """
    code,name,roles,languages,kind
    tl,Tea Leider,teamleider,nld,professional
    rec,Reina Ceptie,reception,nld,volunteer
    beg1,Bea Een,begeleider,nld,volunteer
    beg2,Ben Twee,begeleider,nld,volunteer
    coa,Co Ach,coach,nld,volunteer
    leg,Lea Gaal,legal,nld,volunteer
    int1,Ina Een,interpreter,nld tir,volunteer
    int2,Ivo Twee,interpreter,nld tir,volunteer
    saf,Saar Veilig,safeguarding,nld,professional

    """

  private static let roster: String = {
    let roles = [
      ("rec", "reception"), ("beg1", "begeleider"), ("beg2", "begeleider"), ("coa", "coach"),
      ("leg", "legal"), ("int1", "interpreter"), ("int2", "interpreter"),
    ]
    var text = "staff,weekday,daypart,role,weeks,from,to\n"
    for (code, role) in roles {
      for day in ["mon", "tue", "wed", "thu", "fri"] {
        for part in ["morning", "afternoon"] {
          text += "\(code),\(day),\(part),\(role),every,2020-01-01,\n"
        }
      }
    }
    return text
  }()

  private static let clients = """
    number,name,birth_year,gender,origin,household,settled,group,permit,languages,interpreter,phone,street,postcode,begeleider,file_number
    9001,Eigenaam Eerste,1990,f,Oorsprongland1,H1,2025-12-01,asylum,yes,tir,needed,06-11 111 111,Straatmerk 11,3399 AA,beg1,DOSSIER1
    9002,Vreemdnaam Tweede,1991,m,Oorsprongland2,H2,2025-12-01,asylum,yes,tir,needed,06-22 222 222,Straatmerk 22,3399 BB,beg2,DOSSIER2

    """

  private static let appointments = """
    client,start,minutes,staff,interpreter,room,place,kind,topics,status
    9001,2026-07-14T10:00,45,beg1,int1,1,office,talk,G,fulfilled
    9002,2026-07-14T10:00,45,beg2,int2,2,office,talk,W,fulfilled
    9001,2026-07-15T11:00,45,beg1,int1,1,office,talk,T,booked
    9002,2026-07-15T11:00,45,beg2,int2,2,office,talk,T,booked
    9002,2026-07-16T11:00,45,leg,int2,2,office,legal,R,booked

    """
}
