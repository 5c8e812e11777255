// What a solve leaves behind besides a solution: multipliers of an infeasible program, duals of the interior point method.
#include "Session.h"

typedef struct {
  int handle;
  double *multipliers, *values;
  int *code;
} reading;

// The row of the inverse basis that belongs to a basic variable: what each row counts for in the variable's tableau row.
// glp_eval_tab_row would go on to the tableau row itself, through the whole matrix.
static void row_of_inverse(glp_prob *problem, int basic, double *out) {
  int rows = glp_get_num_rows(problem);
  double *rho = glp_alloc(rows + 1, sizeof *rho);
  for (int i = 1; i <= rows; i++) rho[i] = 0;
  rho[basic <= rows ? glp_get_row_bind(problem, basic) : glp_get_col_bind(problem, basic - rows)] = 1;
  glp_btran(problem, rho);
  // Basic rows have none but their own; what is left of them is rounding.
  for (int i = 1; i <= rows; i++) out[i - 1] = i == basic || glp_get_row_stat(problem, i) != GLP_BS ? rho[i] : 0;
  glp_free(rho);
}

// The basic variable that the dual simplex could not bring within its bounds, as a combination of nonbasic ones, is a
// combination of the rows: the coefficients of the auxiliary variables are its multipliers.
static void farkas(glpk_guard *guard, void *arguments) {
  const reading *into = arguments;
  glp_prob *problem = guard_problem(into->handle, guard);
  int rows = glp_get_num_rows(problem);
  for (int i = 0; i < rows; i++) into->multipliers[i] = 0;
  int basic = glp_get_unbnd_ray(problem);
  if (basic == 0 || (!glp_bf_exists(problem) && glp_factorize(problem) != 0)) return;
  int status = basic <= rows ? glp_get_row_stat(problem, basic) : glp_get_col_stat(problem, basic - rows);
  if (status != GLP_BS) return;
  row_of_inverse(problem, basic, into->multipliers);
}

int guard_farkas(glpk_guard *guard, int handle, double *multipliers) {
  reading into = {handle, multipliers, NULL, NULL};
  return guard_run(guard, farkas, &into);
}

typedef struct {
  int handle, column;
  double *multipliers;
} tableau_reading;

static void tableau(glpk_guard *guard, void *arguments) {
  const tableau_reading *into = arguments;
  glp_prob *problem = guard_problem(into->handle, guard);
  int rows = glp_get_num_rows(problem);
  for (int i = 0; i < rows; i++) into->multipliers[i] = 0;
  if (glp_get_col_stat(problem, into->column + 1) != GLP_BS) return;
  if (!glp_bf_exists(problem) && glp_factorize(problem) != 0) return;
  row_of_inverse(problem, rows + into->column + 1, into->multipliers);
  for (int i = 0; i < rows; i++) into->multipliers[i] = -into->multipliers[i];
}

int guard_tableau(glpk_guard *guard, int handle, int column, double *multipliers) {
  tableau_reading into = {handle, column, multipliers};
  return guard_run(guard, tableau, &into);
}

static void interior_duals(glpk_guard *guard, void *arguments) {
  const reading *into = arguments;
  glp_prob *problem = guard_problem(into->handle, guard);
  glp_iptcp parameters;
  glp_init_iptcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  *into->code = glp_interior(problem, &parameters);
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int i = 0; i < rows; i++) into->multipliers[i] = glp_ipt_row_dual(problem, i + 1);
  for (int j = 0; j < columns; j++) into->values[j] = glp_ipt_col_prim(problem, j + 1);
}

int guard_interior_duals(glpk_guard *guard, int handle, double *row_duals, double *values, int *code) {
  reading into = {handle, row_duals, values, code};
  return guard_run(guard, interior_duals, &into);
}
