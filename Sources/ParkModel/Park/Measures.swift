/// What a park can ask to be least (`minimize:`), with the units in which results give it.
public enum Measures {
  /// In the order in which the documentation lists them.
  public static let all = [
    "cost", "fresh_water", "wastewater", "hot_utility", "cold_utility", "electricity", "landfilled", "co2",
  ]

  /// The unit of a measure in results; the completion's own measures have units too.
  public static func unit(of measure: String) -> String {
    switch measure {
    case "cost": "CNY/yr"
    case "co2", "landfilled": "t/yr"
    case "hot_utility", "cold_utility", "electricity": "kW"
    case "metered_deviation": "1"
    case "flow": "t km/h"
    default: "t/h"
    }
  }
}
