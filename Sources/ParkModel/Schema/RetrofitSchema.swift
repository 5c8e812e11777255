/// The keys of `retrofit:`: how investments are judged, limited and gathered into projects.
extension ParkSchema {
  static let retrofit = SchemaTable(
    "retrofit", doc: "How investments are judged, limited and gathered into projects.",
    keys: [
      .optional("discount_rate", .quantity(.rate), "Interest on capital in a year; 6 % where not said.", "6 %"),
      .optional(
        "budget", .quantity(.money), "The most that may be invested in all, net of subsidies.", "60 MCNY"),
      .optional(
        "phases", .years(.money),
        "The years in which to invest: a list, or each with what may be spent in it, net of subsidies.",
        "{2026: 20 MCNY, 2027: 40 MCNY}"),
      .optional(
        "projects", .records(project),
        "What is decided, paid for and built together; a candidate in none of them is a project by itself."),
    ])

  private static let project = SchemaTable(
    "retrofit.project", ids: .project,
    doc: "A project: candidates that may only be built where the project is chosen, and what it costs beyond them.",
    keys: [
      .optional(
        "assets", .names(.asset), "The candidate assets and links that belong to it; none belongs to two projects.",
        "[park-ro, brine-line, works -> park-ro]"),
      .optional(
        "fixed", .quantity(.money), "What it costs once beyond its assets, where any of it is built.", "1 MCNY"),
      .optional("life", .quantity(.duration), "Years over which `fixed` is repaid; 20 yr where not said.", "15 yr"),
      .optional(
        "operating", .quantity(.moneyPerYear), "What it costs in a year beyond what its assets cost.",
        "400 kCNY/yr"),
      .optional("subsidy", .quantity(.fraction), "The share of its capital that others pay.", "30 %"),
      .optional("needs", .names(.project), "Projects without which it cannot stand.", "[brine]"),
      .optional("excludes", .names(.project), "Projects beside which it cannot stand.", "[river-cooling]"),
      .optional("earliest", .quantity(.calendarYear), "The first year in which it can be built.", "2027"),
    ])
}
