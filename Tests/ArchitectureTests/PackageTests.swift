import DeskResources
import Foundation
import Testing

/// What lies where, and what is carried along (architecture §1).
@Suite struct PackageTests {
  @Test func `the top level holds what it may and nothing else`() throws {
    let may: Set = [
      "Package.swift", "README.md", "Sources", "Tests", "Resources", ".ci", ".gitignore",
      ".swift-format",
    ]
    #expect(Set(try Checkout.topLevel()) == may)
  }

  @Test func `every file of the resources is compiled in, and every embedded file is there`() {
    let files = ["Tables", "Schema", "Manual", "Letters"].flatMap {
      Checkout.paths(under: "Resources/" + $0)
    }
    #expect(
      EmbeddedFiles.names.sorted()
        == files.map { String($0.dropFirst("Resources/".count)) }.sorted(),
      "Resources/embedded.c has two lists of them")
  }

  @Test func `each dependency is pinned`() throws {
    for line in try Checkout.text("Package.swift").split(separator: "\n")
    where line.contains(".package(") {
      #expect(line.contains("exact: "), "\(line)")
    }
  }

  @Test(arguments: [
    ("ncursesw", "libncurses-dev", "Resources/install"),
    ("GRDB", "libsqlite3-dev", "Resources/install"),
    ("libpq", "libpq-dev", "Resources/install"),
    ("pkgConfig:", "pkg-config", "Resources/install"),
    ("vterm", "libvterm-dev", "Tests/run"),
  ])
  func `a library that the package links is installed by the script`(
    named library: String, package: String, script: String
  ) throws {
    guard try Checkout.text("Package.swift").contains(library) else { return }
    let names = try Checkout.packages(of: script)
    #expect(names.contains(package), "\(script) does not install \(package)")
  }

  @Test func `a target has its test target`() throws {
    let manifest = try Checkout.text("Package.swift")
    for name in try Checkout.names(in: "Tests") where name.hasSuffix("Tests") {
      #expect(manifest.contains("\"\(name)\""), "Package.swift does not know Tests/\(name)")
    }
  }
}
