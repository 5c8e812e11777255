// Changing a loaded problem: bounds, costs, one row of the matrix.
#include "Session.h"

typedef struct {
  int handle, row, entry_count;
  const guard_entry *entries;
} row_change;

static void set_row_entries(glpk_guard *guard, void *arguments) {
  const row_change *change = arguments;
  glp_prob *problem = guard_problem(change->handle, guard);
  int columns = glp_get_num_cols(problem);
  int *index = glp_alloc(columns + 1, sizeof *index);
  double *value = glp_alloc(columns + 1, sizeof *value);
  int *old = glp_alloc(columns + 1, sizeof *old);
  int old_count = glp_get_mat_row(problem, change->row + 1, old, NULL);
  if (change->entry_count > columns) glp_error("a row has more entries than there are columns\n");
  for (int k = 0; k < change->entry_count; k++) {
    index[k + 1] = change->entries[k].column + 1;
    value[k + 1] = guard_checked(change->entries[k].coefficient);
  }
  glp_set_mat_row(problem, change->row + 1, change->entry_count, index, value);
  bool emptied = false;
  for (int k = 1; k <= old_count; k++) {
    bool basic = glp_get_col_stat(problem, old[k]) == GLP_BS;
    if (basic && glp_get_mat_col(problem, old[k], NULL, NULL) == 0) emptied = true;
  }
  if (emptied) glp_adv_basis(problem, 0);
  glp_free(old);
  glp_free(value);
  glp_free(index);
}

int guard_set_row_entries(glpk_guard *guard, int handle, int row, int entry_count, const guard_entry *entries) {
  row_change change = {handle, row, entry_count, entries};
  return guard_run(guard, set_row_entries, &change);
}

typedef struct {
  int handle, index;
  double lower, upper;
} bound_change;

static void set_row_bounds(glpk_guard *guard, void *arguments) {
  const bound_change *change = arguments;
  guard_bound_row(guard_problem(change->handle, guard), change->index + 1, change->lower, change->upper);
}

int guard_set_row_bounds(glpk_guard *guard, int handle, int row, double lower, double upper) {
  bound_change change = {handle, row, lower, upper};
  return guard_run(guard, set_row_bounds, &change);
}

static void set_column_bounds(glpk_guard *guard, void *arguments) {
  const bound_change *change = arguments;
  guard_bound_column(guard_problem(change->handle, guard), change->index + 1, change->lower, change->upper);
}

int guard_set_column_bounds(glpk_guard *guard, int handle, int column, double lower, double upper) {
  bound_change change = {handle, column, lower, upper};
  return guard_run(guard, set_column_bounds, &change);
}

typedef struct {
  int handle, first, count;
  const double *costs;
} cost_change;

static void set_costs(glpk_guard *guard, void *arguments) {
  const cost_change *change = arguments;
  glp_prob *problem = guard_problem(change->handle, guard);
  for (int k = 0; k < change->count; k++)
    glp_set_obj_coef(problem, change->first + k, guard_checked(change->costs[k]));
}

int guard_set_costs(glpk_guard *guard, int handle, int count, const double *costs) {
  cost_change change = {handle, 1, count, costs};
  return guard_run(guard, set_costs, &change);
}

// GLPK keeps the objective's constant as the cost of column 0.
int guard_set_constant(glpk_guard *guard, int handle, double constant) {
  cost_change change = {handle, 0, 1, &constant};
  return guard_run(guard, set_costs, &change);
}
