#include "cprocess.h"

#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

void cprocess_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // A language runtime can answer this key with a debugger that shows the memory. Whoever starts the program with the
  // signal ignored wants it so.
  struct sigaction quit;
  if (sigaction(SIGQUIT, NULL, &quit) == 0 && quit.sa_handler != SIG_IGN) signal(SIGQUIT, SIG_DFL);
#ifdef __linux__
  // A limit of 0 does not hold for a core pattern that begins with a pipe; this does.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
