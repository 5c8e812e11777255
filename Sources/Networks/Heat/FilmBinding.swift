import ParkModel

extension HeatBinding {
  /// The film coefficient of a stream or utility, kW/(m2 K); nil where it is not said or cannot be.
  static func film(_ record: BoundRecord, _ faults: inout DiagnosticList) -> Double? {
    guard let film = record.quantity("film") else { return nil }
    guard film.value.value > 0 else {
      faults.error(.impossibleValue, at: film.place, path: film.path, .filmNotPositive(record.name))
      return nil
    }
    return film.value.value
  }
}

extension Message {
  static func filmNotPositive(_ name: String) -> Message {
    Message(
      "film-not-positive", en: "the film coefficient of `\(name)` must be above 0: no area is large enough without it",
      zh: "`\(name)` 的膜传热系数必须大于 0")
  }
}
