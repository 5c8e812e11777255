// Replacing all coefficients of a loaded problem while its basis stays: for programs solved many times over.
#include "Session.h"

typedef struct {
  int handle, count;
  const int *rows, *columns;
  const double *values;
} reload;

static void reload_matrix(glpk_guard *guard, void *arguments) {
  const reload *matrix = arguments;
  glp_prob *problem = guard_problem(matrix->handle, guard);
  for (int k = 1; k <= matrix->count; k++) guard_checked(matrix->values[k]);
  glp_load_matrix(problem, matrix->count, matrix->rows, matrix->columns, matrix->values);
  int columns = glp_get_num_cols(problem);
  bool emptied = false;
  for (int j = 1; j <= columns && !emptied; j++)
    emptied = glp_get_col_stat(problem, j) == GLP_BS && glp_get_mat_col(problem, j, NULL, NULL) == 0;
  if (emptied) glp_adv_basis(problem, 0);
}

int guard_reload_matrix(glpk_guard *guard, int handle, int count, const int *rows, const int *columns,
                        const double *values) {
  reload matrix = {handle, count, rows, columns, values};
  return guard_run(guard, reload_matrix, &matrix);
}
