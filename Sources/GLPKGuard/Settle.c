// From a basis that is nearly right to an optimal one, without losing what is right about it.
#include <float.h>
#include <math.h>

#include "Session.h"

typedef struct {
  int handle, iteration_limit;
  double tolerance;
  int *iterations;
} settling;

// One bound that was moved: of row k, or of column k - rows.
typedef struct {
  int k, type;
  double lower, upper;
} moved_bound;

static int type_of(double lower, double upper) {
  if (lower == upper) return GLP_FX;
  if (lower > -DBL_MAX) return upper < DBL_MAX ? GLP_DB : GLP_LO;
  return upper < DBL_MAX ? GLP_UP : GLP_FR;
}

static void set_bounds(glp_prob *problem, int rows, int k, int type, double lower, double upper) {
  if (k <= rows)
    glp_set_row_bnds(problem, k, type, lower, upper);
  else
    glp_set_col_bnds(problem, k - rows, type, lower, upper);
}

// Iterations after which it is looked whether anything was gained, and how many may gain nothing: at a degenerate corner
// the primal method can go round in circles.
enum { SLICE = 250, LONGEST_STALL = 1000 };

static void run(glp_prob *problem, const settling *wish, int method) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = method;
  parameters.tol_bnd = parameters.tol_dj = wish->tolerance;
  double best = NAN;
  int stalled = 0;
  for (int left = wish->iteration_limit; left > 0 && stalled < LONGEST_STALL;) {
    int before = glp_get_it_cnt(problem);
    parameters.it_lim = left < SLICE ? left : SLICE;
    if (glp_simplex(problem, &parameters) != GLP_EITLIM) return;
    int spent = glp_get_it_cnt(problem) - before;
    double objective = glp_get_obj_val(problem);
    stalled = fabs(objective - best) <= 1e-13 * fabs(best) ? stalled + spent : 0;
    best = objective;
    left -= spent > 0 ? spent : left;
  }
}

// The first phase of the primal simplex method knows nothing of the objective: over a few small violations it can walk
// away from an optimum that was at hand. So bounds that the basis violates are moved to where it stands, the primal
// method makes it optimal there, the bounds go back, and the dual method mends what is violated, optimal all the way.
static void settle(glpk_guard *guard, void *arguments) {
  const settling *wish = arguments;
  glp_prob *problem = guard_problem(wish->handle, guard);
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem), count = 0;
  int before = glp_get_it_cnt(problem);
  *wish->iterations = 0;
  if (glp_warm_up(problem) != 0) return;
  moved_bound *moved = glp_alloc(rows + 1, sizeof *moved);
  for (int k = 1; k <= rows + columns; k++) {
    int is_row = k <= rows;
    if ((is_row ? glp_get_row_stat(problem, k) : glp_get_col_stat(problem, k - rows)) != GLP_BS) continue;
    double value = is_row ? glp_get_row_prim(problem, k) : glp_get_col_prim(problem, k - rows);
    double lower = is_row ? glp_get_row_lb(problem, k) : glp_get_col_lb(problem, k - rows);
    double upper = is_row ? glp_get_row_ub(problem, k) : glp_get_col_ub(problem, k - rows);
    if (!isfinite(value)) break;
    if (value >= lower - wish->tolerance && value <= upper + wish->tolerance) continue;
    moved[count++] = (moved_bound){k, type_of(lower, upper), lower, upper};
    double low = value < lower ? value : lower, high = value > upper ? value : upper;
    set_bounds(problem, rows, k, type_of(low, high), low, high);
  }
  run(problem, wish, GLP_PRIMAL);
  for (int i = 0; i < count; i++)
    set_bounds(problem, rows, moved[i].k, moved[i].type, moved[i].lower, moved[i].upper);
  if (count > 0) run(problem, wish, GLP_DUAL);
  glp_free(moved);
  *wish->iterations = glp_get_it_cnt(problem) - before;
}

int guard_settle(glpk_guard *guard, int handle, int iteration_limit, double tolerance, int *iterations) {
  settling wish = {handle, iteration_limit, tolerance, iterations};
  return guard_run(guard, settle, &wish);
}
