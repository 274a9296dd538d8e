import TerminalProbe

/// What may be written for the difference between two screens: the text of the changed cells, eight
/// bytes a run and six a change of style, and a quarter more.
enum FrameBudget {
  static func bytes(from before: [[ProbeCell]], to after: [[ProbeCell]]) -> Int {
    var text = 0
    var runs = 0
    var styles = 0
    for (old, new) in zip(before, after) {
      var style: ProbeCell?
      for (left, right) in zip(old, new) {
        guard left != right else {
          style = nil
          continue
        }
        text += max(1, right.text.utf8.count)
        var plain = right
        plain.text = ""
        if style == nil { runs += 1 }
        if style != plain { styles += 1 }
        style = plain
      }
    }
    return (text + 8 * runs + 6 * styles) * 5 / 4
  }
}
