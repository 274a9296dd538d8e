import Foundation
import Testing

/// The pages say what is so.
@Suite struct PageTests {
  private static let folder = "Resources/Documentation"

  @Test func `the page on the architecture shows the table that the tests hold`() throws {
    try PageBlock(page: Self.folder + "/Architecture.md", name: "modules")
      .expect(ModuleRow.markdown)
  }

  @Test func `the page on the architecture names every folder of the core and every module`() throws
  {
    let page = try Checkout.text(Self.folder + "/Architecture.md")
    for name in try Checkout.names(in: "Sources") + Checkout.names(in: "Sources/AppointmentCore") {
      #expect(
        page.contains("`\(name)`") || page.contains("`\(name)/`"), "\(name) is not on the map")
    }
  }

  @Test func `a decision is short, numbered once and has its four parts`() throws {
    let names = try Checkout.names(in: Self.folder + "/Decisions")
    for name in names {
      let text = try Checkout.text(Self.folder + "/Decisions/" + name)
      let number = name.prefix(4)
      #expect(number.allSatisfy(\.isNumber) && name.hasSuffix(".md"), "\(name)")
      #expect(text.hasPrefix("# \(number): "), "\(name) does not begin with its number")
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61, "\(name)")
      for part in ["Context", "Decision", "Consequences", "Rejected"] {
        #expect(text.contains("**\(part).**"), "\(name) has no part \(part)")
      }
    }
    #expect(Set(names.map { $0.prefix(4) }).count == names.count, "two decisions share a number")
  }

  @Test func `the glossary names what a newcomer meets in the core, and only what exists`() throws {
    let glossary = try Checkout.text(Self.folder + "/Glossary.md")
    let rooms = ["Guidance", "Eligibility", "Scheduling", "Referral", "Desk", "People", "Identity"]
    let core = Checkout.files(ofTarget: "AppointmentCore")
    let quoted = glossary.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    let named = Set(quoted.flatMap { $0.split { !$0.isLetter } })
    for type in core.flatMap(DeclaredType.all(in:)) {
      // The type after which a file is called is the one that a newcomer meets.
      let path = type.path.split(separator: "/")
      guard rooms.contains(String(path[2])), path.last == "\(type.name).swift",
        !Self.machinery.contains(type.name)
      else { continue }
      let stands = named.contains(Substring(type.name))
      #expect(stands, "\(type.name) has no line in the glossary")
    }
    let words = Set(core.flatMap(\.tokens).map(\.text))
    for name in named where !words.contains(String(name)) && name != "wijkteam" {
      Issue.record("the glossary names \(name), and nothing in the core is called so")
    }
  }

  /// How a thing is done and not a word of the office.
  private static let machinery: Set = [
    "BSNGuard", "DammDigit", "EditDistance", "NameFolding", "NameQuery", "NameSkeleton", "NonEmpty",
    "SearchKey", "SearchKeys", "Identifier",
  ]

  @Test func `the README gives both commands and shows places that exist`() throws {
    let readme = try Checkout.text("README.md")
    #expect(readme.contains("\n    Resources/install --demo\n"))
    #expect(readme.contains("\n    Tests/run\n"))
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 90)
    let links = readme.split(separator: "](").dropFirst().compactMap {
      $0.split(separator: ")").first
    }
    #expect(links.count >= 6)
    for link in links where !link.hasPrefix("http") {
      let path = Checkout.root.path() + "/" + link
      #expect(FileManager.default.fileExists(atPath: path), "README.md shows \(link)")
    }
  }

  @Test func `continuous integration runs the README's own command`() throws {
    #expect(try Checkout.text(".ci/run").hasSuffix("\nTests/run\n"))
  }

  @Test func `no page and no source speaks of the machine it was written on`() throws {
    let pages = Checkout.paths(under: "Resources").filter { $0.hasSuffix(".md") } + ["README.md"]
    let sources = Checkout.swiftFiles.map { ($0.path, $0.quotes.map(\.text)) }
    let texts = try pages.map { ($0, [try Checkout.text($0)]) } + sources
    for (path, parts) in texts {
      for part in parts where ["/ro" + "ot/", "/ho" + "me/"].contains(where: part.contains) {
        Issue.record("\(path) holds a path of somebody's own machine")
      }
    }
  }
}
