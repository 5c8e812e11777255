// The guarded way into GLPK.
//
// GLPK ends the process on bad data and on failed assertions of its own (about 440 places call abort). Here every call
// runs under a setjmp of its own; a fault jumps back to it, frees the thread's whole GLPK environment, and comes home as
// GUARD_FAULT with the text that GLPK printed. The jump crosses C frames only: none of these entries calls back into
// Swift. Indices are 0-based here; GLPK's 1-based arrays stay inside.
//
// GLPK keeps one environment a thread, so a guard lives and dies on the thread that opened it.
#ifndef GLPK_GUARD_H
#define GLPK_GUARD_H

#include <stdbool.h>

typedef struct glpk_guard glpk_guard;

// How a guarded call ended.
enum {
  GUARD_DONE = 0,   // as asked
  GUARD_FAULT = 1,  // GLPK would have ended the process; the guard is dead now
  GUARD_DEAD = 2    // the guard had died before this call
};

// One coefficient: its row, its column, its value.
typedef struct {
  int row;
  int column;
  double coefficient;
} guard_entry;

// What runs the simplex method.
enum { GUARD_PRIMAL = 1, GUARD_DUAL = 2, GUARD_EXACT = 3 };

typedef struct {
  int method;
  int iteration_limit;
  double tolerance;        // of bounds and of reduced costs, on the scaled problem; the exact method has none
  double objective_limit;  // the dual method stops above it; infinite for none
} guard_settings;

// GLPK's two status channels, unread.
typedef struct {
  int code;
  int status;
  int iterations;
  double objective;
} guard_outcome;

// Opens the calling thread's environment; NULL if a guard is open on this thread already or memory is short.
// `megabytes` bounds GLPK's memory; 0 leaves it unbounded.
glpk_guard *guard_open(int megabytes);

// Whether a guard is open on the calling thread.
bool guard_is_open(void);

// Frees the environment, every problem in it, and the guard.
void guard_close(glpk_guard *guard);

// The last text that GLPK printed, for the error value.
const char *guard_text(const glpk_guard *guard);

// Makes a problem (minimisation) and gives its handle.
int guard_create(glpk_guard *guard, int *handle);

// Frees one problem.
int guard_delete(glpk_guard *guard, int handle);

// Appends rows or columns and, with them, the entries that stand in them (the other index may be old or new).
int guard_add_rows(glpk_guard *guard, int handle, int count, const double *lower, const double *upper,
                   int entry_count, const guard_entry *entries);
int guard_add_columns(glpk_guard *guard, int handle, int count, const double *lower, const double *upper,
                      const double *cost, int entry_count, const guard_entry *entries);

// Replaces the whole matrix.
int guard_load_matrix(glpk_guard *guard, int handle, int entry_count, const guard_entry *entries);

// Replaces the whole matrix and keeps the basis, unless a basic column is left without entries. The arrays are GLPK's own:
// 1-based indices, from element 1 on.
int guard_reload_matrix(glpk_guard *guard, int handle, int count, const int *rows, const int *columns,
                        const double *values);

// Replaces one row of the matrix. The basis is rebuilt if a basic column loses its last entry by that: the simplex
// method asserts that there is none.
int guard_set_row_entries(glpk_guard *guard, int handle, int row, int entry_count, const guard_entry *entries);

int guard_set_row_bounds(glpk_guard *guard, int handle, int row, double lower, double upper);
int guard_set_column_bounds(glpk_guard *guard, int handle, int column, double lower, double upper);
int guard_set_costs(glpk_guard *guard, int handle, int count, const double *costs);
int guard_set_constant(glpk_guard *guard, int handle, double constant);

// Scales the matrix (geometric mean, equilibration, powers of two), or takes the scaling away.
int guard_scale(glpk_guard *guard, int handle, bool on);

// Moves the matrix together in memory, column by column: for a problem whose rows came one after the other. What its last
// solve left is kept, its factorised basis is not.
int guard_pack(glpk_guard *guard, int handle);

// Builds an advanced starting basis.
int guard_reset_basis(glpk_guard *guard, int handle);

// Solves the problem from its present basis.
int guard_solve(glpk_guard *guard, int handle, const guard_settings *settings, guard_outcome *outcome);

// Copies the basic solution out; the arrays hold one number a row and one a column.
int guard_read(glpk_guard *guard, int handle, double *row_duals, double *values, double *reduced_costs,
               double *objective);

// By how much the basic columns must change so that each row of a nonbasic auxiliary variable gets what it lacks, one number
// a row; `changes` has one a column. `found` is 0 where the last basis cannot be factorised.
int guard_correct(glpk_guard *guard, int handle, const double *lacking, double *changes, int *found);

// What the prices of the last basis must change by so that its basic columns cost nothing: one number a row, from what one
// unit of each column costs after its prices. `found` is 0 where the basis cannot be factorised.
int guard_reprice(glpk_guard *guard, int handle, const double *costing, double *changes, int *found);

// Entries for programs that their owner keeps as flat arrays and solves thousands of times a second. They do in one call
// what the entries above do one by one; every number is checked here and not before.

// Replaces all columns' bounds and costs and the objective's constant.
int guard_set_columns(glpk_guard *guard, int handle, int count, const double *lower, const double *upper,
                      const double *cost, double constant);

// Replaces bounds and coefficients of some rows (ascending). Row k has the entries `starts[k] ..< starts[k + 1]`.
int guard_set_rows(glpk_guard *guard, int handle, int count, const int *rows, const double *lower, const double *upper,
                   const int *starts, const int *columns, const double *values);

// Puts a basis in: one status a row and then one a column, as `guard_get_basis` gave them; further rows become basic.
// A basis that does not fit is replaced by an advanced one.
int guard_set_basis(glpk_guard *guard, int handle, int row_count, int column_count, const signed char *statuses);
int guard_get_basis(glpk_guard *guard, int handle, int row_count, int column_count, signed char *statuses);

// Makes a basis that is nearly optimal, but violates some bounds, into an optimal one: whatever comes of it is a claim.
int guard_settle(glpk_guard *guard, int handle, int iteration_limit, double tolerance, int *iterations);

// Row multipliers that prove the last dual simplex solve infeasible if it said so; all 0 where GLPK kept none. A claim.
int guard_farkas(glpk_guard *guard, int handle, double *multipliers);

// One row of the simplex tableau: row multipliers `m` with sum_i m_i (row i) = column + what nonbasic columns add. All 0
// where the column is not basic.
int guard_tableau(glpk_guard *guard, int handle, int column, double *multipliers);

// Row duals of the interior point method, whatever it says of them; the basis stays. `code` is GLPK's return code.
int guard_interior_duals(glpk_guard *guard, int handle, double *row_duals, double *values, int *code);

// A wish to stop, which one thread may raise while another solves.
typedef struct guard_stop guard_stop;
guard_stop *guard_stop_create(void);
void guard_stop_raise(guard_stop *stop);
void guard_stop_free(guard_stop *stop);

// What a branch and cut is given. Between its nodes only C runs: it hears `stop`, counts nodes, takes points and rows in
// from these queues, and copies better points out.
typedef struct {
  const signed char *integer;  // one flag a column; an integer column has whole bounds
  double relative_gap;
  int milliseconds;
  int node_limit;
  int is_alone;                // no other thread solves: cover cuts may be used, which are not safe otherwise
  int point_count;
  const double *points;        // `point_count` feasible points, one number a column each
  int row_count;               // rows that every whole point keeps and fractional ones may break, `sum >= lower`
  const double *row_lower;
  const int *row_starts, *row_columns;
  const double *row_values;
  guard_stop *stop;
} guard_integer_settings;

// What a branch and cut says: GLPK's return code and status, and what the callback saw last.
typedef struct {
  int code;
  int status;
  int nodes;
  int was_stopped;     // by the wish to stop
  int reached_nodes;   // by the node limit
  int found;           // whether `values` holds a point
  double objective;    // of it
  double bound;        // what no point can be below, in GLPK's opinion; -infinity before the root is solved
} guard_integer_outcome;

// Branch and cut from a problem whose relaxation has just been solved to its optimum. `values` gets each better point
// as it comes, so that a fault loses none.
int guard_solve_integer(glpk_guard *guard, int handle, const guard_integer_settings *settings,
                        guard_integer_outcome *outcome, double *values);

#endif
