import ParkModel

extension IndicatorDefinition {
  /// Of what the park's resources would cost as virgin, the share that recycled ones meet.
  ///
  /// `sum(p R) / sum(p (R + V))`, CNY/yr, over water, heat, materials and gas; R recycled, V virgin, p the price of the
  /// cheapest existing supply or utility of the park file that could serve that use, the same in every state. The rate
  /// R / (R + V) of each resource stands beside it. A resource without a price is named, and the value is a dash.
  static let resourceRecycling = IndicatorDefinition(
    id: "resource_recycling", name: "Resource recycling rate", nameZh: "资源循环利用率",
    formula: "sum(p R) / sum(p (R + V)) over water (without circulation), heat between plants, materials and gas; "
      + "p = cheapest existing supply or utility that could serve the use",
    formulaZh: "∑pR / ∑p(R+V)，含水（不计循环冷却水）、厂际余热、物料与燃气；p 取园区文件中可满足该用途的最低现有供应价",
    source: "no national definition found", sourceZh: "未找到国家定义", mark: .ours, termUnit: "CNY/yr"
  ) { plan in
    let resources = [RecycledResource.water(plan), .heat(plan), .materials(plan), .gas(plan)].filter {
      $0.id != "gas" || plan.park.material("gas") != nil
    }
    var measure = IndicatorMeasure()
    for resource in resources {
      measure.numerator.merge(resource.recycledValue)
      measure.denominator.merge(resource.recycledValue)
      measure.denominator.merge(resource.virginValue)
    }
    measure.partials = resources.map(\.rate)
    let unpriced = resources.filter { !$0.unpriced.isEmpty }
    if !unpriced.isEmpty {
      let names = unpriced.map { "\($0.id) at \($0.unpriced.sorted().joined(separator: ", "))" }
      measure.isWithheld = true
      measure.remark = "no existing supply with a price could serve: " + names.joined(separator: "; ")
      measure.remarkZh = "缺少可替代的现有供应价格：" + names.joined(separator: "；")
    }
    return measure
  }
}
