// swift-tools-version: 6.1
import PackageDescription

/// The modules, bottom up: each may import only those above it in this list (docs/architecture.md).
/// `Assessment` sees `ParkModel` alone, so that the audit cannot lean on the formulation it audits.
let package = Package(
  name: "park",
  products: [.executable(name: "park", targets: ["park"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CGLPK"),
    .systemLibrary(name: "CYAML"),
    .target(name: "GLPKGuard", dependencies: ["CGLPK"]),
    .target(name: "LinearPrograms"),
    .target(name: "GLPKSolver", dependencies: ["CGLPK", "GLPKGuard", "LinearPrograms"]),
    .target(name: "ParkModel"),
    .target(name: "ParkReader", dependencies: ["CYAML", "ParkModel"]),
    .target(name: "Networks", dependencies: ["LinearPrograms", "ParkModel"]),
    .target(name: "Planning", dependencies: ["LinearPrograms", "GLPKSolver", "ParkModel", "Networks"]),
    .target(name: "Assessment", dependencies: ["ParkModel"]),
    .target(
      name: "Studies",
      dependencies: [
        "LinearPrograms", "ParkModel", "ParkReader", "Networks", "Planning", "Assessment",
      ]),
    .target(name: "Charts", dependencies: ["ParkModel"]),
    .target(
      name: "Reports",
      dependencies: [
        "ParkModel", "Assessment", "Studies", "Charts", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "park",
      dependencies: [
        "ParkModel", "ParkReader", "Networks", "Planning", "Assessment", "Studies", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: ["start", "display", "solar", "battery", "chemicals", "heavy-industry"].map {
        .embedInCode("Templates/\($0).yaml")
      }),
    .testTarget(name: "LinearProgramsTests", dependencies: ["LinearPrograms"]),
    .testTarget(name: "GLPKSolverTests", dependencies: ["GLPKSolver", "LinearPrograms"]),
    .testTarget(name: "ParkModelTests", dependencies: ["ParkModel"]),
    .testTarget(name: "ParkReaderTests", dependencies: ["ParkReader", "ParkModel", "Networks"]),
    .testTarget(
      name: "NetworksTests",
      dependencies: ["Networks", "LinearPrograms", "ParkModel", "ParkReader", "Planning"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "PlanningTests",
      dependencies: ["Planning", "Networks", "LinearPrograms", "GLPKSolver", "ParkModel", "ParkReader"]),
    .testTarget(name: "AssessmentTests", dependencies: ["Assessment", "ParkModel"]),
    .testTarget(
      name: "StudiesTests",
      dependencies: ["Studies", "Assessment", "Planning", "Networks", "ParkReader", "ParkModel", "Reports"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "ParkModel"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Studies", "Assessment", "ParkModel"], exclude: ["Snapshots"]),
    .testTarget(
      name: "ResourceKindTests",
      dependencies: ["Networks", "ParkModel", "ParkReader", "Assessment", "Studies", "Reports"]),
    .testTarget(name: "EndToEndTests", dependencies: ["park"]),
  ],
  swiftLanguageModes: [.v6]
)
