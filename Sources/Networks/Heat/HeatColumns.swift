/// The columns of one period, by what they are.
struct HeatColumns {
  /// What a utility gives or takes, or a header at one site.
  struct Draw: Hashable {
    var name: String
    var isHot: Bool
    var site: String?
  }

  struct Exchange: Hashable {
    var hot: Int
    var cold: Int
    var slot: Int
  }

  var draws: [Draw: Int] = [:]
  /// What each converter puts out and each optional use takes.
  var outputs: [String: Int] = [:]
  var exchanges: [Exchange: Int] = [:]
  /// The exchanges that one line carries.
  var byLine: [String: [Int]] = [:]
}

extension HeatNetwork.Member {
  /// Its name, and for a header at a site that as well: `hot-water@mill`.
  var title: String { kind == .header ? site.map { "\(name)@\($0)" } ?? name : name }
}
