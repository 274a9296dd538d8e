import Testing

/// The packages that `Resources/install` finds missing, and how it gets them.
@Suite struct InstallPackageTests {
  @Test func `without Debian's tools it names the packages`() throws {
    let machine = try ScriptRun()
    try machine.addSwift()
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("libncurses-dev") && answer.isOneSentence)
  }

  @Test(arguments: [
    ("installed libcurl4, ", true), ("installed libcurl4t64, libcurl4 (= 8.5), other", true),
    ("installed libcurl4t64, other, libcurl4", true), ("config-files libcurl4, ", false),
    ("installed libcurl4-doc, ", false), ("installed other, libcurl4-dev", false),
    ("installed mylibcurl4, ", false), ("half-installed x, libcurl4", false),
  ])
  func `a package is there by its own name or by what another provides`(
    line: String, isThere: Bool
  ) throws {
    let machine = try ScriptRun.debian(missing: ["libcurl4"], user: 0)
    let others = try Checkout.packages(of: "Resources/install").filter { $0 != "libcurl4" }
    try machine.addPackages(["installed first, ", line] + others.map { "installed \($0), " })
    #expect(try machine.run("Resources/install", "--only-packages").status == 0)
    #expect(machine.calls.contains("libcurl4") != isThere)
  }

  @Test func `the C++ library has another number everywhere: the compiler brings it along`() throws
  {
    let machine = try ScriptRun.debian(missing: ["libstdc++-dev"], user: 0)
    #expect(try machine.run("Resources/install", "--only-packages").status == 0)
    #expect(machine.calls == "apt-get -qq install -y --no-install-recommends g++\n")
  }

  @Test func `without sudo it says what to ask for`() throws {
    let machine = try ScriptRun.debian(missing: ["libncurses-dev"])
    try machine.addSwift()
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("apt-get install libncurses-dev"))
    #expect(answer.isOneSentence)
    #expect(machine.calls == "")
  }

  @Test func `sudo is asked only when something is missing`() throws {
    let complete = try ScriptRun.debian()
    try complete.add("sudo", #"echo "sudo" >> "$HOME/calls"; exec "$@""#)
    #expect(try complete.run("Resources/install", "--only-packages").status == 0)
    #expect(complete.calls == "")

    let bare = try ScriptRun.debian(missing: ["libsqlite3-dev", "libvterm-dev"])
    try bare.add("sudo", #"echo "sudo" >> "$HOME/calls"; exec "$@""#)
    #expect(try bare.run("Resources/install", "--only-packages", "libvterm-dev").status == 0)
    #expect(
      bare.calls == """
        sudo
        sudo
        apt-get -qq install -y --no-install-recommends libsqlite3-dev libvterm-dev

        """)
  }

  @Test func `lists that are missing are fetched first`() throws {
    let machine = try ScriptRun.debian(missing: ["tzdata"], user: 0)
    try machine.add("apt-cache", "exit 100")
    #expect(try machine.run("Resources/install", "--only-packages").status == 0)
    #expect(
      machine.calls == """
        apt-get -qq update
        apt-get -qq install -y --no-install-recommends tzdata

        """)
  }

  @Test func `lists that are too old are fetched again, once`() throws {
    let machine = try ScriptRun.debian(missing: ["tzdata"], user: 0)
    try machine.add(
      "apt-get", #"echo "$2" >> "$HOME/calls"; [[ $2 == update ]] || { echo gone >&2; exit 100; }"#)
    let answer = try machine.run("Resources/install", "--only-packages")
    #expect(answer.status == 1)
    #expect(machine.calls == "install\nupdate\ninstall\n")
    #expect(answer.errors.hasSuffix("probeer het opnieuw.\n"))
  }
}
