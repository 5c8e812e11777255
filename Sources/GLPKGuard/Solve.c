// Solving a problem and reading its solution.
#include <math.h>

#include "Session.h"

typedef struct {
  int handle;
  bool on;
} scaling;

static void scale(glpk_guard *guard, void *arguments) {
  const scaling *wish = arguments;
  glp_prob *problem = guard_problem(wish->handle, guard);
  // Powers of two, so that scaling rounds nothing.
  if (wish->on)
    glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N);
  else
    glp_unscale_prob(problem);
}

int guard_scale(glpk_guard *guard, int handle, bool on) {
  scaling wish = {handle, on};
  return guard_run(guard, scale, &wish);
}

static void reset_basis(glpk_guard *guard, void *arguments) {
  glp_adv_basis(guard_problem(*(int *)arguments, guard), 0);
}

int guard_reset_basis(glpk_guard *guard, int handle) { return guard_run(guard, reset_basis, &handle); }

typedef struct {
  int handle;
  const guard_settings *settings;
  guard_outcome *outcome;
} solving;

static void solve(glpk_guard *guard, void *arguments) {
  const solving *wish = arguments;
  const guard_settings *settings = wish->settings;
  glp_prob *problem = guard_problem(wish->handle, guard);
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.presolve = GLP_OFF;  // it loses the duals, and the status of an infeasible program
  parameters.meth = settings->method == GUARD_DUAL ? GLP_DUAL : GLP_PRIMAL;
  parameters.it_lim = settings->iteration_limit;
  parameters.tol_bnd = settings->tolerance;
  parameters.tol_dj = settings->tolerance;
  if (isfinite(settings->objective_limit)) parameters.obj_ul = settings->objective_limit;
  int before = glp_get_it_cnt(problem);
  if (settings->method == GUARD_EXACT)
    wish->outcome->code = glp_exact(problem, &parameters);
  else
    wish->outcome->code = glp_simplex(problem, &parameters);
  wish->outcome->status = glp_get_status(problem);
  wish->outcome->iterations = glp_get_it_cnt(problem) - before;
  wish->outcome->objective = glp_get_obj_val(problem);
}

int guard_solve(glpk_guard *guard, int handle, const guard_settings *settings, guard_outcome *outcome) {
  solving wish = {handle, settings, outcome};
  return guard_run(guard, solve, &wish);
}

typedef struct {
  int handle;
  double *row_duals, *values, *reduced_costs, *objective;
} reading;

static void read(glpk_guard *guard, void *arguments) {
  const reading *into = arguments;
  glp_prob *problem = guard_problem(into->handle, guard);
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int i = 0; i < rows; i++) into->row_duals[i] = glp_get_row_dual(problem, i + 1);
  for (int j = 0; j < columns; j++) {
    into->values[j] = glp_get_col_prim(problem, j + 1);
    into->reduced_costs[j] = glp_get_col_dual(problem, j + 1);
  }
  *into->objective = glp_get_obj_val(problem);
}

int guard_read(glpk_guard *guard, int handle, double *row_duals, double *values, double *reduced_costs,
               double *objective) {
  reading into = {handle, row_duals, values, reduced_costs, objective};
  return guard_run(guard, read, &into);
}
