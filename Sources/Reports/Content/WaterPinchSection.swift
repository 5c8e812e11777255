import Assessment
import ParkModel

extension ReportContent {
  /// How little fresh water could do, where every stream may go to every use, and where that is decided.
  var waterPinchSection: [Block] {
    let blocks = states.filter(\.isFeasible).flatMap { state -> [Block] in
      guard let target = state.waterTarget else { return [] }
      let taken = state.quantity("fresh_water")?.value
      let sentences = [waterTargetSentence(target, taken: taken), pinchSentence(target)]
      let separator = language == .zh ? "" : " "
      return [.paragraph(say(state.state.title) + colon + sentences.map(say).joined(separator: separator))]
    }
    return section(Self.waterPinch, blocks)
  }

  private static let waterPinch = Message("water-pinch", en: "Water pinch", zh: "水夹点")

  private func waterTargetSentence(_ target: WaterTarget, taken: Double?) -> Message {
    let least = NumberText.text(target.freshWater)
    let (waste, plan) = (NumberText.text(target.wastewater), NumberText.text(taken))
    return Message(
      "water-pinch.target",
      en: "of \(target.contaminant.id) alone, \(least) t/h of fresh water would do, with \(waste) t/h of wastewater; "
        + "the plan takes \(plan) t/h.",
      zh: "仅就 \(target.contaminant.id) 而言，最少新鲜水量为 \(least) t/h，相应废水 \(waste) t/h；方案取水 \(plan) t/h。")
  }

  private func pinchSentence(_ target: WaterTarget) -> Message {
    guard !target.pinches.isEmpty else {
      return Message(
        "water-pinch.none", en: "There is no pinch: flows alone decide it, not concentrations.",
        zh: "没有夹点：由水量而非浓度决定。")
    }
    let pinches = target.pinches.map { "\(NumberText.text($0 / target.contaminant.scale)) \(target.contaminant.unit)" }
    let above = target.sourcesAbove
    return Message(
      "water-pinch.where",
      en: "The pinch lies at \(pinches.joined(separator: " and ")); "
        + (above.isEmpty
          ? "no stream is dirtier." : "streams dirtier than that save none: \(above.joined(separator: ", "))."),
      zh: "夹点浓度 \(pinches.joined(separator: "、"))；"
        + (above.isEmpty ? "没有更脏的水流。" : "更脏的水流无助于节水：\(above.joined(separator: "、"))。"))
  }
}
