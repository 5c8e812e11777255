/// The version that `park --version` prints and packages bear; the Makefile reads it here.
enum ParkVersion {
  static let version = "0.1.0"
}
