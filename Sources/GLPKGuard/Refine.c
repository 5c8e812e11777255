// The basis of the last solve, used once more: what basic columns must change by to make up for what rows lack, and prices
// by to make up for what basic columns still cost.
#include "Session.h"

typedef struct {
  int handle;
  const double *lacking;
  double *changes;
  int *found;
} correction;

// GLPK writes a basis as columns of (I | -A): an auxiliary variable of a row, or a column with its signs turned. So what a
// row lacks enters with its sign turned as well.
static void correct(glpk_guard *guard, void *arguments) {
  const correction *wish = arguments;
  glp_prob *problem = guard_problem(wish->handle, guard);
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int j = 0; j < columns; j++) wish->changes[j] = 0;
  *wish->found = 0;
  if (!glp_bf_exists(problem) && glp_factorize(problem) != 0) return;
  double *change = glp_alloc(rows + 1, sizeof *change);
  for (int i = 0; i < rows; i++) change[i + 1] = -guard_checked(wish->lacking[i]);
  glp_ftran(problem, change);
  for (int i = 1; i <= rows; i++) {
    int basic = glp_get_bhead(problem, i);
    if (basic > rows) wish->changes[basic - rows - 1] = change[i];
  }
  glp_free(change);
  *wish->found = 1;
}

int guard_correct(glpk_guard *guard, int handle, const double *lacking, double *changes, int *found) {
  correction wish = {handle, lacking, changes, found};
  return guard_run(guard, correct, &wish);
}

typedef struct {
  int handle;
  const double *costing;
  double *changes;
  int *found;
} repricing;

// A basic row has no price and costs nothing; prices are those of rows, of which GLPK counts the other sign.
static void reprice(glpk_guard *guard, void *arguments) {
  const repricing *wish = arguments;
  glp_prob *problem = guard_problem(wish->handle, guard);
  int rows = glp_get_num_rows(problem);
  for (int i = 0; i < rows; i++) wish->changes[i] = 0;
  *wish->found = 0;
  if (!glp_bf_exists(problem) && glp_factorize(problem) != 0) return;
  double *change = glp_alloc(rows + 1, sizeof *change);
  for (int i = 1; i <= rows; i++) {
    int basic = glp_get_bhead(problem, i);
    change[i] = basic > rows ? guard_checked(wish->costing[basic - rows - 1]) : 0;
  }
  glp_btran(problem, change);
  for (int i = 1; i <= rows; i++)
    if (glp_get_row_stat(problem, i) != GLP_BS) wish->changes[i - 1] = -change[i];
  glp_free(change);
  *wish->found = 1;
}

int guard_reprice(glpk_guard *guard, int handle, const double *costing, double *changes, int *found) {
  repricing wish = {handle, costing, changes, found};
  return guard_run(guard, reprice, &wish);
}
