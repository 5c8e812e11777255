import ParkModel

/// The park's heat in one state: streams, utilities and headers on a shifted temperature scale, gathered into classes.
///
/// Hot streams that may reach the same cold streams on the same terms form one class, cold streams that may be reached by
/// the same hot ones another; heat cascades within a class from slot to slot. One class on each side is the classical
/// pooled cascade (Papoulias & Grossmann 1983), a class per plant is each plant at its own pinch, a class per stream is
/// the pairwise transport form for a list of exchangers. The gathering is exact: nothing distinguishes the members.
public struct HeatNetwork: Sendable {
  let section: HeatSection
  /// The park in the period that the network is of.
  public let park: Park
  let state: StateName
  private(set) var scale = TemperatureScale([])
  private(set) var hot: [StreamClass] = []
  private(set) var cold: [StreamClass] = []
  /// The lines of which the program must know what they carry, by name.
  private(set) var lines: [String: HeatLineTerms] = [:]
  /// Whether exchanges that nothing but their price decides are left open, for there are very many.
  private(set) var leavesOpen = false

  /// Builds the cascade of a section: candidates stand in it only in the state `after`.
  ///
  /// - Parameter mostListed: Where more exchanges than this could be listed later, at prices that call for them, they are
  ///   left open; a network for reading lists all.
  public init(_ section: HeatSection, of park: Park, in state: StateName, mostListed: Int = .max) {
    self.section = section
    self.park = park
    self.state = state
    var hotSide = streamMembers(isHot: true)
    var coldSide = streamMembers(isHot: false)
    let (giving, taking) = (sites(of: hotSide), sites(of: coldSide))
    let hotUtilities = utilityMembers(isHot: true)
    hotSide += hotUtilities + headerMembers(isHot: true, sites: taking, withUtilities: false)
    coldSide +=
      utilityMembers(isHot: false)
      + headerMembers(isHot: false, sites: giving, withUtilities: !hotUtilities.isEmpty)
    let scale = TemperatureScale((hotSide + coldSide).map(\.range))
    self.scale = scale
    func placed(_ members: [Member]) -> [Member] {
      members.map { member in
        var copy = member
        copy.shares = scale.shares(of: member.range)
        return copy
      }
    }
    (hotSide, coldSide) = (placed(hotSide), placed(coldSide))
    if section.site == .conventional { partAtPinches(&hotSide, &coldSide) }
    gather(hotSide, coldSide)
    leavesOpen = mostListed < .max && mayLeaveOpen && openCount > mostListed
  }

  private func sites(of members: [Member]) -> [String] { Set(members.compactMap(\.site)).sorted() }

  /// Classes by equal terms with the other side, in the order of their first members; kinds by themselves.
  private mutating func gather(_ hotSide: [Member], _ coldSide: [Member]) {
    let rules = HeatLinkRules(section, of: park)
    // Terms are numbered, for there are few of them and very many pairs.
    var terms: [HeatTie] = []
    var numbers: [HeatTie: Int32] = [:]
    let none: Int32 = -1
    var table: [[Int32]] = []
    // The pieces of one stream are asked once: water comes at very many temperatures.
    let (hotFirsts, coldFirsts) = (Self.firstPieces(hotSide), Self.firstPieces(coldSide))
    for (row, source) in hotSide.enumerated() {
      if hotFirsts[row] < row {
        table.append(table[hotFirsts[row]])
        continue
      }
      var answers: [Int32] = []
      for (column, sink) in coldSide.enumerated() {
        if coldFirsts[column] < column {
          answers.append(answers[coldFirsts[column]])
          continue
        }
        guard let status = rules.status(from: source, to: sink), status == .existing || state == .after else {
          answers.append(none)
          continue
        }
        let tie = rules.tie(from: source, to: sink, status)
        if numbers[tie] == nil {
          if let name = tie.line, lines[name] == nil { lines[name] = rules.line(from: source, to: sink, status) }
          terms.append(tie)
          numbers[tie] = Int32(terms.count - 1)
        }
        answers.append(numbers[tie] ?? none)
      }
      table.append(answers)
    }
    let hotGroups = Self.groups(hotSide, on: table) { distinction(of: $0, isHot: true) }
    let coldTable = coldSide.indices.map { cold in table.map { $0[cold] } }
    let coldGroups = Self.groups(coldSide, on: coldTable) { distinction(of: $0, isHot: false) }
    hot = hotGroups.map { group in StreamClass(members: group.map { hotSide[$0] }) }
    cold = coldGroups.map { group in StreamClass(members: group.map { coldSide[$0] }) }
    for (hotIndex, hotGroup) in hotGroups.enumerated() {
      for (coldIndex, coldGroup) in coldGroups.enumerated() {
        let number = table[hotGroup[0]][coldGroup[0]]
        guard number != none else { continue }
        hot[hotIndex].partners.append(coldIndex)
        hot[hotIndex].ties[coldIndex] = terms[Int(number)]
        cold[coldIndex].partners.append(hotIndex)
        cold[coldIndex].ties[hotIndex] = terms[Int(number)]
      }
    }
  }

  /// Of every member the index of the first piece of its stream, in the same part of its plant.
  private static func firstPieces(_ members: [Member]) -> [Int] {
    struct Piece: Hashable {
      var title: String
      var kind: MemberKind
      var part: PlantPart
    }
    var firsts: [Piece: Int] = [:]
    return members.enumerated().map { index, member in
      let piece = Piece(title: member.title, kind: member.kind, part: member.part)
      if let first = firsts[piece] { return first }
      firsts[piece] = index
      return index
    }
  }

  /// Which members of one side have the same terms with the other, as indices.
  private static func groups(
    _ members: [Member], on table: [[Int32]], distinction: (Member) -> String
  ) -> [[Int]] {
    struct Likeness: Hashable {
      var kind: MemberKind
      var distinction: String
      var terms: [Int32]
    }
    var order: [Likeness] = []
    var groups: [Likeness: [Int]] = [:]
    for (index, terms) in table.enumerated() {
      let likeness = Likeness(kind: members[index].kind, distinction: distinction(members[index]), terms: terms)
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(index)
    }
    return order.map { groups[$0] ?? [] }
  }
}
