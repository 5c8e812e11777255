// Debian's libglpk-dev ships no .pc file; the module map links the library by name.
#include <glpk.h>
