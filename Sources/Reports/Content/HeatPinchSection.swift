import Assessment
import ParkModel

extension ReportContent {
  /// How little heating and cooling would do, where every stream may heat every other, and where that is decided.
  var heatPinchSection: [Block] {
    let shown = states.filter { $0.isFeasible && !$0.heatTargets.isEmpty }
    // Targets are of the streams, which most parks keep: what is the same in all states is said once.
    let areAlike = shown.allSatisfy { $0.heatTargets == shown.first?.heatTargets } && shown.count > 1
    let blocks = (areAlike ? Array(shown.suffix(1)) : shown).flatMap { state -> [Block] in
      let ofPark = state.heatTargets.filter { $0.plant == nil }
      return ofPark.map { target in
        let plants = state.heatTargets.filter { $0.plant != nil && $0.period == target.period }
        var sentences = [heatTargetSentence(target), heatPinchSentence(target)]
        if !plants.isEmpty { sentences.append(plantsSentence(plants)) }
        let separator = language == .zh ? "" : " "
        let period = ofPark.count > 1 ? "\(target.period)" : ""
        let subject = [areAlike ? "" : say(state.state.title), period].filter { !$0.isEmpty }.joined(separator: ", ")
        let text = sentences.map(say).joined(separator: separator)
        return .paragraph(subject.isEmpty ? text : subject + colon + text)
      }
    }
    return section(Message("heat-pinch", en: "Heat pinch", zh: "热夹点"), blocks)
  }

  private func heatTargetSentence(_ target: HeatTarget) -> Message {
    let (hot, cold) = (NumberText.text(target.hotUtility), NumberText.text(target.coldUtility))
    let recovered = NumberText.text(target.recovery)
    return Message(
      "heat-pinch.target",
      en: "With every stream free to heat every other, \(hot) kW of heating and \(cold) kW of cooling would do, and "
        + "\(recovered) kW would be recovered.",
      zh: "若任意流股间均可换热，最少加热 \(hot) kW、冷却 \(cold) kW，可回收 \(recovered) kW。")
  }

  private func heatPinchSentence(_ target: HeatTarget) -> Message {
    let places = target.pinches.map { shifted -> String in
      guard let approach = target.approach else { return "\(NumberText.text(shifted)) °C" }
      return "\(NumberText.text(shifted + approach / 2))/\(NumberText.text(shifted - approach / 2)) °C"
    }
    guard !target.isThreshold, !places.isEmpty else {
      if target.hotUtility + target.coldUtility <= 1e-9 * max(1, target.recovery) {
        return Message(
          "heat-pinch.balanced", en: "Neither heating nor cooling is needed.", zh: "既不需加热也不需冷却。")
      }
      let isHeating = target.hotUtility > target.coldUtility
      return Message(
        "heat-pinch.threshold",
        en: "It is a threshold problem: only \(isHeating ? "heating" : "cooling") is needed, and no pinch limits it.",
        zh: "属门槛问题：仅需\(isHeating ? "加热" : "冷却")，不受夹点限制。")
    }
    let scale = target.approach == nil ? (en: "shifted", zh: "移位温度") : (en: "hot/cold", zh: "热/冷")
    return Message(
      "heat-pinch.where", en: "The pinch lies at \(places.joined(separator: " and ")) (\(scale.en)).",
      zh: "夹点位于 \(places.joined(separator: "、").replacing(" °C", with: " ℃"))（\(scale.zh)）。")
  }

  private func plantsSentence(_ plants: [HeatTarget]) -> Message {
    let hot = NumberText.text(plants.reduce(0) { $0 + $1.hotUtility })
    let cold = NumberText.text(plants.reduce(0) { $0 + $1.coldUtility })
    return Message(
      "heat-pinch.plants",
      en: "Each plant by itself, \(hot) kW and \(cold) kW in all.", zh: "各企业单独计，合计 \(hot) kW 与 \(cold) kW。")
  }
}
