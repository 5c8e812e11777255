import ArgumentParser
import Reports

/// The units in which an answer shows its figures: the option that commands without workbooks share.
struct UnitSettings: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      spoken(
        "The units of the answer: usual, or cn for 万t/a, 万元, 亿元 and 吨标煤.", "答案的单位：usual，或 cn（万t/a、万元、亿元、吨标煤）。"),
      discussion: spoken("JSON keeps those of the result.", "JSON 的单位不变。")))
  var units: UnitHabit = .usual
}
