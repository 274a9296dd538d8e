import AppointmentCore
import DeskService
import Terminal
import Wording

/// Where the parts of the booking form stand.
struct BookingLayout {
  let head: Rect
  let list: Rect
  let rows: Rect
  let strip: Rect

  init(_ area: Rect, _ model: BookingModel) {
    let (rest, bottom) = area.splitBottom(4)
    head = rest.rows(from: 0, count: 4)
    list = rest.rows(from: 4)
    rows = list.rows(from: 1)
    strip = bottom
  }
}

extension BookingModel {
  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let layout = BookingLayout(area, self)
    let theme = session.theme
    let kind =
      replaced != nil
      ? "Nieuwe tijd" : request.kind == .legal ? "Nieuwe juridische afspraak" : "Nieuwe afspraak"
    grid.rule("\(kind) · \(name.full) · \(client)", in: layout.head, style: theme.rule)
    drawHead(in: &grid, area: layout.head.rows(from: 1).inset(columns: 3), session)
    grid.rule(listTitle(session.now), in: layout.list, style: theme.rule)
    drawStrip(in: &grid, area: layout.strip, session)
    if answer == nil {
      grid.put(
        failure ?? "Vrije tijden zoeken…", in: layout.rows.inset(columns: 3), style: theme.text)
      return Point(x: layout.rows.x + 1, y: layout.rows.y)
    }
    return offers.isEmpty
      ? drawWaysOut(in: &grid, area: layout.rows, session)
      : drawOffers(in: &grid, area: layout.rows, session)
  }

  private func drawHead(in grid: inout CellGrid, area: Rect, _ session: Session) {
    let theme = session.theme
    let halves = Panels.columns(area, count: 2, gap: 2)
    grid.put(holder(session), in: halves[0], style: theme.text)
    let window = card.map { Labels.guidance($0.phase, lastDay: $0.windowLastDay) } ?? ""
    let place = request.place == .office ? "" : "   \(Labels.place(request.place))"
    grid.put(
      "\(Dates.minutes(minutes(session)))\(place)   \(window)", in: halves[1], style: theme.text)
    grid.put(interpreterLine, in: halves[0].row(1), style: theme.text)
    let letter = request.letterDate.map { Dates.shortDay($0, today: session.today) } ?? "geen datum"
    let topic = request.topics.first.map { "   onderwerp: \(session.directory.topic($0))" } ?? ""
    grid.put("brief vóór: [ \(letter) ]\(topic)", in: halves[1].row(1), style: theme.text)
    if let partner = request.partner, notice == nil {
      grid.put("met \(partner)", in: area.row(2), style: theme.text)
    }
    if let notice { grid.put(notice, in: area.row(2), style: theme.warning) }
  }

  private func holder(_ session: Session) -> String {
    let directory = session.directory
    if let member = request.together { return "samen met \(directory.callName(member))" }
    if let substitute = request.substitute {
      return "bij \(directory.fullName(substitute)) (vervanging)"
    }
    if request.kind == .legal { return "bij de juridisch medewerker" }
    guard let own = card?.own else { return card == nil ? "" : "nog geen begeleider" }
    return
      "bij \(directory.fullName(own)) (\(card?.isCoach == true ? "coach" : "eigen begeleider"))"
  }

  private var interpreterLine: String {
    if request.interpreter == .telephone { return "tolk aan de telefoon" }
    if request.asksInterpreters { return "tolk: ook wie nog niet is gevraagd" }
    guard let card else { return "" }
    guard card.interpreter.isWanted else { return "geen tolk nodig" }
    let languages = Labels.languages(card.languages)
    if languages.isEmpty { return "tolk nodig: vraag welke taal" }
    return card.interpreter == .preferred ? "liefst met tolk \(languages)" : "tolk \(languages)"
  }

  private func drawOffers(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    var cursor: Point?
    var shown = list
    shown.fit(count: offers.count, height: area.height)
    for index in shown.visible {
      guard let place = shown.place(of: index, in: area) else { continue }
      let offer = offers[index]
      let isChosen = index == shown.selected
      let style = isChosen ? session.theme.focus : session.theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      let day = Dates.shortDay(offer.slot.date, today: session.today)
      let distance = Dates.distance(offer.slot.date, today: session.today)
      let room = place.inset(columns: 3)
      grid.put("\(index + 1)  \(day)", in: room, style: style)
      grid.put("\(offer.slot.start)", in: room.columns(from: 20), style: style)
      let detail = Ways.offerDetail(offer, in: session.directory)
      grid.put(
        detail, in: room.columns(from: 28, count: room.width - 44), style: style)
      grid.put(distance, in: room, style: style, aligned: .trailing)
    }
    return cursor
  }

  /// The way out that is always there.
  private static let waitLine = "^W op de wachtlijst: bel als er een tijd vrij is."

  /// What binds, and numbered ways out with their price in days: never a dead end.
  private func drawWaysOut(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let room = area.inset(columns: 3)
    let subject = Bindings.Subject(
      staff: request.substitute ?? card?.own, languages: card?.languages ?? [])
    let reasons = Bindings.summary(
      answer?.bindings ?? [], about: subject, in: session.directory, today: session.today
    ).prefix(max(1, area.height - relaxations.count - 3))
    for (index, reason) in reasons.enumerated() {
      grid.put(reason, in: room.row(index), style: theme.text)
    }
    guard !relaxations.isEmpty else {
      let line = "d verder helpen: er is altijd iemand die kan helpen."
      grid.put(line, in: room.row(reasons.count + 1), style: theme.say)
      grid.put(BookingModel.waitLine, in: room.row(reasons.count + 2), style: theme.text)
      return Point(x: area.x + 1, y: area.y)
    }
    grid.put("Wat wel kan:", in: room.row(reasons.count), style: theme.heading)
    grid.put(
      BookingModel.waitLine, in: room.row(reasons.count + 1 + relaxations.count),
      style: theme.text)
    var cursor: Point?
    for (index, relaxation) in relaxations.enumerated() {
      let place = area.row(reasons.count + 1 + index)
      let isChosen = index == list.selected
      let style = isChosen ? theme.focus : theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      let line = Bindings.line(relaxation, in: session.directory, today: session.today)
      grid.put("\(index + 1)  \(line)", in: place.inset(columns: 3), style: style)
    }
    return cursor
  }
}
