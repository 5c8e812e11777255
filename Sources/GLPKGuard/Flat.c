// A problem whose owner keeps it as flat arrays: everything of one kind is handed over in one call.
#include "Session.h"

typedef struct {
  int handle, count;
  const double *lower, *upper, *cost;
  double constant;
} column_state;

static void set_columns(glpk_guard *guard, void *arguments) {
  const column_state *state = arguments;
  glp_prob *problem = guard_problem(state->handle, guard);
  if (state->count != glp_get_num_cols(problem)) glp_error("there are not %d columns\n", state->count);
  for (int j = 0; j < state->count; j++) {
    guard_bound_column(problem, j + 1, state->lower[j], state->upper[j]);
    glp_set_obj_coef(problem, j + 1, guard_checked(state->cost[j]));
  }
  glp_set_obj_coef(problem, 0, guard_checked(state->constant));
}

int guard_set_columns(glpk_guard *guard, int handle, int count, const double *lower, const double *upper,
                      const double *cost, double constant) {
  column_state state = {handle, count, lower, upper, cost, constant};
  return guard_run(guard, set_columns, &state);
}

typedef struct {
  int handle, count;
  const int *rows;
  const double *lower, *upper;
  const int *starts, *columns;
  const double *values;
} row_state;

static void set_rows(glpk_guard *guard, void *arguments) {
  const row_state *state = arguments;
  glp_prob *problem = guard_problem(state->handle, guard);
  int columns = glp_get_num_cols(problem);
  int *index = glp_alloc(columns + 1, sizeof *index);
  double *value = glp_alloc(columns + 1, sizeof *value);
  for (int k = 0; k < state->count; k++) {
    int first = state->starts[k], count = state->starts[k + 1] - first;
    if (count < 0 || count > columns) glp_error("a row has more entries than there are columns\n");
    for (int e = 0; e < count; e++) {
      index[e + 1] = state->columns[first + e] + 1;
      value[e + 1] = guard_checked(state->values[first + e]);
    }
    glp_set_mat_row(problem, state->rows[k] + 1, count, index, value);
    guard_bound_row(problem, state->rows[k] + 1, state->lower[k], state->upper[k]);
  }
  glp_free(value);
  glp_free(index);
  // The simplex method asserts that no basic column is empty.
  for (int j = 1; j <= columns && state->count > 0; j++) {
    if (glp_get_col_stat(problem, j) == GLP_BS && glp_get_mat_col(problem, j, NULL, NULL) == 0) {
      glp_adv_basis(problem, 0);
      break;
    }
  }
}

int guard_set_rows(glpk_guard *guard, int handle, int count, const int *rows, const double *lower, const double *upper,
                   const int *starts, const int *columns, const double *values) {
  row_state state = {handle, count, rows, lower, upper, starts, columns, values};
  return guard_run(guard, set_rows, &state);
}

typedef struct {
  int handle, row_count, column_count;
  const signed char *in;
  signed char *out;
} basis_state;

static void set_basis(glpk_guard *guard, void *arguments) {
  const basis_state *state = arguments;
  glp_prob *problem = guard_problem(state->handle, guard);
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem), basic = 0;
  bool fits = state->row_count <= rows && state->column_count == columns;
  for (int i = 0; fits && i < rows; i++) {
    int status = i < state->row_count ? state->in[i] : GLP_BS;
    glp_set_row_stat(problem, i + 1, status);
    basic += status == GLP_BS;
  }
  for (int j = 0; fits && j < columns; j++) {
    int status = state->in[state->row_count + j];
    if (status == GLP_BS && glp_get_mat_col(problem, j + 1, NULL, NULL) == 0) fits = false;
    glp_set_col_stat(problem, j + 1, status);
    basic += status == GLP_BS;
  }
  if (!fits || basic != rows) glp_adv_basis(problem, 0);
}

int guard_set_basis(glpk_guard *guard, int handle, int row_count, int column_count, const signed char *statuses) {
  basis_state state = {handle, row_count, column_count, statuses, NULL};
  return guard_run(guard, set_basis, &state);
}

static void get_basis(glpk_guard *guard, void *arguments) {
  const basis_state *state = arguments;
  glp_prob *problem = guard_problem(state->handle, guard);
  if (state->row_count > glp_get_num_rows(problem) || state->column_count > glp_get_num_cols(problem))
    glp_error("the basis asked for is larger than the problem\n");
  for (int i = 0; i < state->row_count; i++) state->out[i] = (signed char)glp_get_row_stat(problem, i + 1);
  for (int j = 0; j < state->column_count; j++)
    state->out[state->row_count + j] = (signed char)glp_get_col_stat(problem, j + 1);
}

int guard_get_basis(glpk_guard *guard, int handle, int row_count, int column_count, signed char *statuses) {
  basis_state state = {handle, row_count, column_count, NULL, statuses};
  return guard_run(guard, get_basis, &state);
}

// GLPK keeps a matrix as linked entries, in the order in which they came, and walks through it by columns at each solve.
// A copy is written column by column; basis and scales go with it.
static void pack(glpk_guard *guard, void *arguments) {
  int handle = *(int *)arguments;
  glp_prob *loose = guard_problem(handle, guard), *packed = glp_create_prob();
  glp_copy_prob(packed, loose, GLP_OFF);
  guard->problems[handle] = packed;
  glp_delete_prob(loose);
}

int guard_pack(glpk_guard *guard, int handle) { return guard_run(guard, pack, &handle); }
