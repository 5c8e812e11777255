import GLPKSolver
import LinearPrograms

/// Solves a program with whole numbers until its gap, or so many nodes, are reached; for studies, which know no solver.
public func solveCertifiedInteger(
  _ program: IntegerProgram, gap: Double, nodes: Int, isCancelled: @escaping @Sendable () -> Bool
) -> IntegerVerdict {
  solveCertifiedInteger(program, limits: IntegerLimits(gap: gap, nodes: nodes, isCancelled: isCancelled))
}
