// What a solve leaves behind besides a solution: multipliers of an infeasible program, duals of the interior point method.
#include "Session.h"

typedef struct {
  int handle;
  double *multipliers, *values;
  int *code;
} reading;

// The basic variable that the dual simplex could not bring within its bounds, as a combination of nonbasic ones, is a
// combination of the rows: the coefficients of the auxiliary variables are its multipliers.
static void farkas(glpk_guard *guard, void *arguments) {
  const reading *into = arguments;
  glp_prob *problem = guard_problem(into->handle, guard);
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int i = 0; i < rows; i++) into->multipliers[i] = 0;
  int basic = glp_get_unbnd_ray(problem);
  if (basic == 0 || (!glp_bf_exists(problem) && glp_factorize(problem) != 0)) return;
  int status = basic <= rows ? glp_get_row_stat(problem, basic) : glp_get_col_stat(problem, basic - rows);
  if (status != GLP_BS) return;
  int *index = glp_alloc(rows + columns + 1, sizeof *index);
  double *value = glp_alloc(rows + columns + 1, sizeof *value);
  int count = glp_eval_tab_row(problem, basic, index, value);
  for (int k = 1; k <= count; k++)
    if (index[k] <= rows) into->multipliers[index[k] - 1] = -value[k];
  if (basic <= rows) into->multipliers[basic - 1] = 1;
  glp_free(value);
  glp_free(index);
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
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int i = 0; i < rows; i++) into->multipliers[i] = 0;
  if (glp_get_col_stat(problem, into->column + 1) != GLP_BS) return;
  if (!glp_bf_exists(problem) && glp_factorize(problem) != 0) return;
  int *index = glp_alloc(rows + columns + 1, sizeof *index);
  double *value = glp_alloc(rows + columns + 1, sizeof *value);
  int count = glp_eval_tab_row(problem, rows + into->column + 1, index, value);
  for (int k = 1; k <= count; k++)
    if (index[k] <= rows) into->multipliers[index[k] - 1] = value[k];
  glp_free(value);
  glp_free(index);
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
