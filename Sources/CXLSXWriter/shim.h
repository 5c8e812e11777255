// libxlsxwriter (Debian libxlsxwriter-dev) writes workbooks; the module map links it by name, as it does GLPK and libyaml.
#include <xlsxwriter.h>
