// Building a problem: its rows, its columns, its matrix.
#include <math.h>

#include "Session.h"

typedef struct {
  int handle, count, entry_count;
  const double *lower, *upper, *cost;
  const guard_entry *entries;
} addition;

// A power of two near 1 / sqrt(least x greatest): what one step of geometric scaling would give, free of rounding.
static double scale_factor(double least, double greatest) {
  if (greatest <= 0) return 1;
  return exp2(-round(log2(sqrt(least) * sqrt(greatest))));
}

// Scales one added row against the columns that stand already, so that a warm start needs no new scaling of the whole.
static void scale_added_row(glp_prob *problem, int row, const int *index, const double *value, int count) {
  double least = INFINITY, greatest = 0;
  for (int k = 1; k <= count; k++) {
    double size = fabs(value[k]) * glp_get_sjj(problem, index[k]);
    if (size > 0) least = fmin(least, size), greatest = fmax(greatest, size);
  }
  glp_set_rii(problem, row, scale_factor(least, greatest));
}

static void scale_added_column(glp_prob *problem, int column, const int *index, const double *value, int count) {
  double least = INFINITY, greatest = 0;
  for (int k = 1; k <= count; k++) {
    double size = fabs(value[k]) * glp_get_rii(problem, index[k]);
    if (size > 0) least = fmin(least, size), greatest = fmax(greatest, size);
  }
  glp_set_sjj(problem, column, scale_factor(least, greatest));
}

static void add_rows(glpk_guard *guard, void *arguments) {
  const addition *added = arguments;
  glp_prob *problem = guard_problem(added->handle, guard);
  if (added->count == 0) return;
  int first = glp_add_rows(problem, added->count);
  for (int k = 0; k < added->count; k++) guard_bound_row(problem, first + k, added->lower[k], added->upper[k]);
  int *index = glp_alloc(added->entry_count + 1, sizeof *index);
  double *value = glp_alloc(added->entry_count + 1, sizeof *value);
  for (int k = 0; k < added->entry_count;) {
    int row = added->entries[k].row, count = 0;
    for (; k < added->entry_count && added->entries[k].row == row; k++) {
      index[++count] = added->entries[k].column + 1;
      value[count] = guard_checked(added->entries[k].coefficient);
    }
    glp_set_mat_row(problem, row + 1, count, index, value);
    scale_added_row(problem, row + 1, index, value, count);
  }
  glp_free(value);
  glp_free(index);
}

int guard_add_rows(glpk_guard *guard, int handle, int count, const double *lower, const double *upper,
                   int entry_count, const guard_entry *entries) {
  addition added = {handle, count, entry_count, lower, upper, NULL, entries};
  return guard_run(guard, add_rows, &added);
}

static void add_columns(glpk_guard *guard, void *arguments) {
  const addition *added = arguments;
  glp_prob *problem = guard_problem(added->handle, guard);
  if (added->count == 0) return;
  int first = glp_add_cols(problem, added->count);
  for (int k = 0; k < added->count; k++) {
    guard_bound_column(problem, first + k, added->lower[k], added->upper[k]);
    glp_set_obj_coef(problem, first + k, guard_checked(added->cost[k]));
  }
  int *index = glp_alloc(added->entry_count + 1, sizeof *index);
  double *value = glp_alloc(added->entry_count + 1, sizeof *value);
  for (int k = 0; k < added->entry_count;) {
    int column = added->entries[k].column, count = 0;
    for (; k < added->entry_count && added->entries[k].column == column; k++) {
      index[++count] = added->entries[k].row + 1;
      value[count] = guard_checked(added->entries[k].coefficient);
    }
    glp_set_mat_col(problem, column + 1, count, index, value);
    scale_added_column(problem, column + 1, index, value, count);
  }
  glp_free(value);
  glp_free(index);
}

int guard_add_columns(glpk_guard *guard, int handle, int count, const double *lower, const double *upper,
                      const double *cost, int entry_count, const guard_entry *entries) {
  addition added = {handle, count, entry_count, lower, upper, cost, entries};
  return guard_run(guard, add_columns, &added);
}

static void load_matrix(glpk_guard *guard, void *arguments) {
  const addition *matrix = arguments;
  glp_prob *problem = guard_problem(matrix->handle, guard);
  int *row = glp_alloc(matrix->entry_count + 1, sizeof *row);
  int *column = glp_alloc(matrix->entry_count + 1, sizeof *column);
  double *value = glp_alloc(matrix->entry_count + 1, sizeof *value);
  for (int k = 0; k < matrix->entry_count; k++) {
    row[k + 1] = matrix->entries[k].row + 1;
    column[k + 1] = matrix->entries[k].column + 1;
    value[k + 1] = guard_checked(matrix->entries[k].coefficient);
  }
  glp_load_matrix(problem, matrix->entry_count, row, column, value);
  glp_free(value);
  glp_free(column);
  glp_free(row);
}

int guard_load_matrix(glpk_guard *guard, int handle, int entry_count, const guard_entry *entries) {
  addition matrix = {handle, 0, entry_count, NULL, NULL, NULL, entries};
  return guard_run(guard, load_matrix, &matrix);
}
