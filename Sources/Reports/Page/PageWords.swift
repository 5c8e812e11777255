import ParkModel

/// The fixed sentences of the page.
enum PageWords {
  static let kicker = Message(
    "page-kicker", en: "Circular retrofit of an industrial park: as it is, and as it could be",
    zh: "园区循环化改造：现状与改造方案对比")
  static let skip = Message("page-skip", en: "To the diagrams", zh: "跳至图表")
  static let glance = Message("page-glance", en: "In ten seconds", zh: "十秒概览")
  static let study = Message("page-study", en: "In two minutes: what changes, and what it takes", zh: "两分钟：变化与所需投入")
  static let inspection = Message(
    "page-inspection", en: "In an afternoon: every figure, how it is counted, and the proof",
    zh: "细读：每个数字的算法与依据")
  static let contents = Message("page-contents", en: "Contents", zh: "目录")
  static let movement = Message("page-movement", en: "The indicators, before and after", zh: "各项指标：改造前后")
  static let definitions = Message("page-definitions", en: "What the quantities count", zh: "各数量的含义")
  static let method = Message("page-method", en: "Method", zh: "方法")
  static let points = Message("page-points", en: "points", zh: "个百分点")
  static let noTarget = Message("page-no-target", en: "no target", zh: "无目标值")
  static let target = Message("page-target", en: "target", zh: "目标")

  static let foot = Message(
    "page-foot",
    en:
      "Written by park from the park file alone: the same file gives the same page, byte for byte. The page loads nothing "
      + "and runs no program.",
    zh: "本页由 park 仅依据园区文件生成：同一文件得到逐字节相同的页面。本页不加载任何外部内容，也不运行任何程序。")

  static let methodText = [
    Message(
      "method-states",
      en: "The park file is read once. Before is the park with what stands today; after is the same park with whatever "
        + "candidates are chosen. All states go through the same computation, so that what differs is the park and not the "
        + "method.",
      zh: "园区文件只读取一次。“改造前”为现有设施，“改造后”为同一园区加上入选的候选项目。各方案计算过程完全相同，差别只来自园区本身。"),
    Message(
      "method-program",
      en:
        "Water, heat, solids and gas of the park are one mathematical program, which is solved for the aims in the order in "
        + "which the file names them. A plan is called optimal only after its certificate was checked: the value of the plan "
        + "and the bound that no plan can pass are printed with the gap between them.",
      zh: "园区的水、热、固体与燃气构成同一个数学规划，按文件中目标的先后次序求解。只有通过证书检验的方案才称为最优；"
        + "方案值、任何方案都无法越过的界以及两者的差距一并列出。"),
    Message(
      "method-audit",
      en:
        "Every balance and limit is then computed again from the flows alone, by a part that has never seen the program; all "
        + "figures of this page come from that computation.",
      zh: "随后由独立模块仅依据流量重新核算全部平衡与限值；本页所有数字均出自该核算。"),
    Message(
      "method-marks",
      en:
        "Rates carry a mark for their definition: standard read, quoted at second hand, or definition of this program. Before "
        + "a figure goes into a return to an authority, compare its definition with the form.",
      zh: "各比率均注明定义出处：查阅原文、转引或本程序定义。向主管部门填报之前，请与报表定义核对。"),
  ]
}
