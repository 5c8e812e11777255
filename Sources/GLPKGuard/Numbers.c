// What a number must be before GLPK sees it.
#include <math.h>

#include "Session.h"

// GLPK wants infinity said by the type of a bound, and equal bounds as a fixed one.
static int bound_type(double lower, double upper) {
  if (isnan(lower) || isnan(upper)) glp_error("a bound is not a number\n");
  if (lower > upper || lower == INFINITY || upper == -INFINITY) glp_error("bounds cross: %g > %g\n", lower, upper);
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

double guard_checked(double number) {
  if (!isfinite(number)) glp_error("a coefficient is not finite\n");
  return number;
}

void guard_bound_row(glp_prob *problem, int row, double lower, double upper) {
  glp_set_row_bnds(problem, row, bound_type(lower, upper), lower, upper);
}

void guard_bound_column(glp_prob *problem, int column, double lower, double upper) {
  glp_set_col_bnds(problem, column, bound_type(lower, upper), lower, upper);
}
