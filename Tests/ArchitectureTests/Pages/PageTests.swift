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

  @Test func `the page on growing and the one on the architecture name only files that exist`()
    throws
  {
    let names = try Set(Checkout.texts().keys.map { $0.split(separator: "/").last })
    for page in ["Growing.md", "Architecture.md"] {
      let parts = try Checkout.text(Self.folder + "/" + page)
        .split(separator: "`", omittingEmptySubsequences: false).enumerated()
      let quotes = parts.filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
      let places = quotes.filter { quote in
        ["Sources/", "Tests/", "Resources/"].contains(where: quote.hasPrefix)
          && !quote.contains(" ")
      }
      #expect(places.count > 5)
      for place in places {
        let path = Checkout.root.path() + "/" + place
        #expect(FileManager.default.fileExists(atPath: path), "\(page) names \(place)")
      }
      for quote in quotes where quote.hasSuffix(".swift") {
        #expect(names.contains(quote.split(separator: "/").last), "\(page) names \(quote)")
      }
    }
  }

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
