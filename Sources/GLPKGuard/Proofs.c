// What a solve leaves behind besides a solution: multipliers of an infeasible program.
#include "Session.h"

typedef struct {
  int handle;
  double *multipliers;
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
  reading into = {handle, multipliers};
  return guard_run(guard, farkas, &into);
}
