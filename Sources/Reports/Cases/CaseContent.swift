import ParkModel
import Studies

/// What is said of published cases that were solved again, as blocks that every layout can draw.
struct CaseContent {
  var cases: [ExaminedCase]
  var language: Language

  func say(_ message: Message) -> String { message.text(in: language) }

  var title: Block { .heading(1, say(CaseWords.title)) }

  /// How many agree, and how long it took where that was measured.
  var summary: Block {
    let agreeing = cases.filter(\.agrees).count
    let seconds = cases.compactMap(\.cpuSeconds)
    let total = seconds.isEmpty ? nil : NumberText.text(seconds.reduce(0, +), digits: 3)
    return .paragraph(
      say(CaseWords.summary(agreeing: agreeing, differing: cases.count - agreeing, seconds: total)))
  }

  /// A sentence for everything that speaks against agreement; nothing where all agrees.
  var objections: [Block] {
    let sentences = cases.flatMap { examined in
      examined.objections.map { Block.paragraph("\(examined.id): \(say($0))") }
    }
    return sentences.isEmpty ? [] : [.heading(2, say(CaseWords.off))] + sentences
  }

  /// The cases of one group, in order.
  func cases(of group: Group) -> [ExaminedCase] { cases.filter { Group($0) == group } }

  /// Cases that are read together.
  enum Group: CaseIterable {
    case water
    case bilinear
    case heat
    case solids
    case gas

    init(_ examined: ExaminedCase) {
      let promised = examined.promise.compared + examined.promise.published
      let isHeat = promised.contains { $0.quantity == "hot_utility" || $0.quantity == "cold_utility" }
      // A refused case has no figures to tell; files are named by resource.
      self =
        if examined.id.hasPrefix("solids-") { .solids } else if examined.id.hasPrefix("gas-") { .gas } else if isHeat {
          .heat
        } else if examined.promise.kind == .bilinear { .bilinear } else { .water }
    }

    var title: Message {
      switch self {
      case .water: CaseWords.water
      case .bilinear: CaseWords.bilinear
      case .heat: CaseWords.heat
      case .solids: CaseWords.solids
      case .gas: CaseWords.gas
      }
    }
  }
}
