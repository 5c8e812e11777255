import Networks
import ParkModel
import ParkReader

/// A case from the literature: its name, its park file, and what that promises.
public struct PublishedCase: Sendable {
  /// The file's name without its ending, as `water-polley4`.
  public var id: String
  /// The file as it was read.
  public var source: SourceText
  /// What its opening comments promise.
  public var promise: CasePromise

  /// - Parameter id: the file's name without its ending.
  /// - Throws: `PromiseFlaw` where the file promises nothing that could be checked.
  public init(id: String, source: SourceText) throws(PromiseFlaw) {
    self.id = id
    self.source = source
    promise = try readPromise(source.text)
  }

  /// The park of the file, or all that is wrong with it.
  public func reading() -> ParkReading { readPark(source, kinds: ResourceKind.all.map(\.tables)) }
}
