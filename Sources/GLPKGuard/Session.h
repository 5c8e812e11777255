// Shared by the guard's own files only.
#ifndef GLPK_GUARD_SESSION_H
#define GLPK_GUARD_SESSION_H

#include <glpk.h>
#include <setjmp.h>

#include "GLPKGuard.h"

struct glpk_guard {
  jmp_buf escape;
  bool dead;
  glp_prob **problems;  // indexed by handle; NULL once deleted
  int problem_count;
  int text_length;
  char text[2048];
};

// What a guarded entry does: it may call GLPK and nothing that must be cleaned up, since a fault jumps out of it.
// Memory it needs comes from glp_alloc, which dies with the environment.
typedef void (*guard_work)(glpk_guard *guard, void *arguments);

// Runs the work under a setjmp of its own.
int guard_run(glpk_guard *guard, guard_work work, void *arguments);

// The problem behind a handle; a handle that names none is a fault.
glp_prob *guard_problem(int handle, glpk_guard *guard);

// A finite number, or a fault: GLPK computes on with a NaN and calls the result optimal.
double guard_checked(double number);

// Sets bounds; GLPK's rows and columns count from 1 here.
void guard_bound_row(glp_prob *problem, int row, double lower, double upper);
void guard_bound_column(glp_prob *problem, int column, double lower, double upper);

#endif
