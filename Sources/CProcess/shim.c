#include "cprocess.h"

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

void cprocess_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  // A limit of 0 does not hold for a core pattern that begins with a pipe; this does.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
