// Branch and cut. GLPK calls back between its steps; what runs there is C of this file and of GLPK alone, so that a
// fault, wherever it happens, jumps over no other frame.
#include <float.h>
#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "Session.h"

struct guard_stop {
  atomic_int raised;
};

guard_stop *guard_stop_create(void) { return calloc(1, sizeof(guard_stop)); }
void guard_stop_raise(guard_stop *stop) { atomic_store(&stop->raised, 1); }
void guard_stop_free(guard_stop *stop) { free(stop); }

typedef struct {
  int handle;
  const guard_integer_settings *settings;
  guard_integer_outcome *outcome;
  double *values;
  int columns;
  int given;  // points handed to GLPK so far
} search;

// The best point so far and the bound of the node that lags most.
static void note(const search *it, glp_tree *tree) {
  int waiting, total;
  glp_ios_tree_size(tree, &waiting, NULL, &total);
  it->outcome->nodes = total;
  int lagging = glp_ios_best_node(tree);
  if (lagging == 0) return;
  double bound = glp_ios_node_bound(tree, lagging);
  if (bound > -DBL_MAX && bound > it->outcome->bound) it->outcome->bound = bound;
}

// GLPK has found a point of its own, or taken one over: the relaxation of the current node is whole.
static void copy_out(search *it, glp_tree *tree) {
  glp_prob *problem = glp_ios_get_prob(tree);
  for (int j = 0; j < it->columns; j++) it->values[j] = glp_mip_col_val(problem, j + 1);
  it->outcome->objective = glp_mip_obj_val(problem);
  it->outcome->found = 1;
}

// One queued point a call; GLPK checks that it is whole and better, and its giver that it keeps to the rows.
static void hand_in(search *it, glp_tree *tree) {
  if (it->given >= it->settings->point_count) return;
  double *point = glp_alloc(it->columns + 1, sizeof *point);
  const double *from = it->settings->points + (size_t)it->given * (size_t)it->columns;
  for (int j = 0; j < it->columns; j++) point[j + 1] = guard_checked(from[j]);
  it->given++;
  glp_ios_heur_sol(tree, point);
  glp_free(point);
}

// Queued rows that the relaxation at hand breaks by more than rounding go to the cut pool.
static void cut(search *it, glp_tree *tree) {
  const guard_integer_settings *settings = it->settings;
  if (settings->row_count == 0) return;
  glp_prob *problem = glp_ios_get_prob(tree);
  int *index = glp_alloc(it->columns + 1, sizeof *index);
  double *value = glp_alloc(it->columns + 1, sizeof *value);
  for (int r = 0; r < settings->row_count; r++) {
    int first = settings->row_starts[r], count = settings->row_starts[r + 1] - first;
    if (count < 0 || count > it->columns) glp_error("a row has more entries than there are columns\n");
    double sum = 0, size = 1;
    for (int k = 0; k < count; k++) {
      index[k + 1] = settings->row_columns[first + k] + 1;
      value[k + 1] = guard_checked(settings->row_values[first + k]);
      double term = value[k + 1] * glp_get_col_prim(problem, index[k + 1]);
      sum += term;
      size = fmax(size, fabs(term));
    }
    double lower = guard_checked(settings->row_lower[r]);
    if (sum < lower - 1e-6 * size) glp_ios_add_row(tree, NULL, 101, 0, count, index, value, GLP_LO, lower);
  }
  glp_free(value);
  glp_free(index);
}

static void between_steps(glp_tree *tree, void *info) {
  search *it = info;
  note(it, tree);
  switch (glp_ios_reason(tree)) {
    case GLP_IBINGO: copy_out(it, tree); break;
    case GLP_IHEUR: hand_in(it, tree); break;
    case GLP_ICUTGEN: cut(it, tree); break;
    default: break;
  }
  if (it->settings->stop != NULL && atomic_load(&it->settings->stop->raised)) {
    it->outcome->was_stopped = 1;
    glp_ios_terminate(tree);
  } else if (it->outcome->nodes > it->settings->node_limit) {
    it->outcome->reached_nodes = 1;
    glp_ios_terminate(tree);
  }
}

static void solve_integer(glpk_guard *guard, void *arguments) {
  search *it = arguments;
  const guard_integer_settings *settings = it->settings;
  glp_prob *problem = guard_problem(it->handle, guard);
  it->columns = glp_get_num_cols(problem);
  for (int j = 0; j < it->columns; j++) glp_set_col_kind(problem, j + 1, settings->integer[j] ? GLP_IV : GLP_CV);
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.br_tech = GLP_BR_PCH;  // pseudo-costs
  parameters.bt_tech = GLP_BT_BLB;  // the node with the least bound, so that the bound rises
  parameters.gmi_cuts = GLP_ON;
  parameters.mir_cuts = GLP_ON;
  parameters.clq_cuts = GLP_ON;
  // They keep a static array that two threads would share.
  parameters.cov_cuts = settings->is_alone ? GLP_ON : GLP_OFF;
  parameters.mip_gap = settings->relative_gap;
  parameters.tm_lim = settings->milliseconds;
  parameters.cb_func = between_steps;
  parameters.cb_info = it;
  it->outcome->code = glp_intopt(problem, &parameters);
  it->outcome->status = glp_mip_status(problem);
  bool holds = it->outcome->status == GLP_OPT || it->outcome->status == GLP_FEAS;
  if (holds) {
    for (int j = 0; j < it->columns; j++) it->values[j] = glp_mip_col_val(problem, j + 1);
    it->outcome->objective = glp_mip_obj_val(problem);
    it->outcome->found = 1;
  }
  if (it->outcome->code == 0 && it->outcome->status == GLP_OPT) it->outcome->bound = it->outcome->objective;
  for (int j = 0; j < it->columns; j++) glp_set_col_kind(problem, j + 1, GLP_CV);
}

int guard_solve_integer(glpk_guard *guard, int handle, const guard_integer_settings *settings,
                        guard_integer_outcome *outcome, double *values) {
  *outcome = (guard_integer_outcome){.status = GLP_UNDEF, .objective = NAN, .bound = -INFINITY};
  search it = {handle, settings, outcome, values, 0, 0};
  return guard_run(guard, solve_integer, &it);
}
