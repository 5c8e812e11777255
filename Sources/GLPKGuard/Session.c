// Opening and closing a thread's GLPK environment, and the one setjmp of the product.
#include "Session.h"

#include <stdlib.h>
#include <string.h>

// The guard open on this thread, so that a second one is refused: they would share one environment.
static _Thread_local glpk_guard *open_guard = NULL;

// Keeps what GLPK prints. When the buffer is full the older text goes: a fault prints its reason last.
static int capture(void *info, const char *text) {
  glpk_guard *guard = info;
  int room = (int)sizeof guard->text - 1;
  int length = (int)strlen(text);
  if (length > room) {
    text += length - room;
    length = room;
  }
  if (guard->text_length + length > room) guard->text_length = 0;
  memcpy(guard->text + guard->text_length, text, (size_t)length);
  guard->text_length += length;
  guard->text[guard->text_length] = 0;
  return 1;  // handled: nothing goes to the standard output
}

// GLPK calls this right before abort().
static void escape(void *info) {
  glpk_guard *guard = info;
  longjmp(guard->escape, 1);
}

int guard_run(glpk_guard *guard, guard_work work, void *arguments) {
  if (guard->dead) return GUARD_DEAD;
  guard->text_length = 0;
  guard->text[0] = 0;
  if (setjmp(guard->escape) != 0) {
    // GLPK's structures are in an unknown state; its list of memory blocks is not, so all can be freed.
    guard->dead = true;
    glp_free_env();
    return GUARD_FAULT;
  }
  work(guard, arguments);
  return GUARD_DONE;
}

static void prepare(glpk_guard *guard, void *arguments) {
  const int *megabytes = arguments;
  glp_term_hook(capture, guard);
  glp_error_hook(escape, guard);
  glp_term_out(GLP_OFF);
  if (*megabytes > 0) glp_mem_limit(*megabytes);
}

glpk_guard *guard_open(int megabytes) {
  if (open_guard != NULL) return NULL;
  glpk_guard *guard = calloc(1, sizeof *guard);
  if (guard == NULL) return NULL;
  guard_run(guard, prepare, &megabytes);
  open_guard = guard;
  return guard;
}

bool guard_is_open(void) { return open_guard != NULL; }

void guard_close(glpk_guard *guard) {
  if (!guard->dead) glp_free_env();
  open_guard = NULL;
  free(guard->problems);
  free(guard);
}

const char *guard_text(const glpk_guard *guard) { return guard->text; }

glp_prob *guard_problem(int handle, glpk_guard *guard) {
  if (handle < 0 || handle >= guard->problem_count || guard->problems[handle] == NULL)
    glp_error("no problem has the handle %d\n", handle);
  return guard->problems[handle];
}

static void create(glpk_guard *guard, void *arguments) {
  int *handle = arguments;
  size_t count = (size_t)guard->problem_count + 1;
  glp_prob **grown = realloc(guard->problems, count * sizeof *grown);
  if (grown == NULL) glp_error("no memory for another problem\n");
  guard->problems = grown;
  guard->problems[count - 1] = NULL;
  guard->problem_count = (int)count;
  *handle = (int)count - 1;
  guard->problems[*handle] = glp_create_prob();
  glp_set_obj_dir(guard->problems[*handle], GLP_MIN);
}

int guard_create(glpk_guard *guard, int *handle) { return guard_run(guard, create, handle); }

static void delete(glpk_guard *guard, void *arguments) {
  int handle = *(int *)arguments;
  glp_delete_prob(guard_problem(handle, guard));
  guard->problems[handle] = NULL;
}

int guard_delete(glpk_guard *guard, int handle) { return guard_run(guard, delete, &handle); }
