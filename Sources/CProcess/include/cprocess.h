#ifndef CPROCESS_H
#define CPROCESS_H

// Swift cannot call variadic C functions such as prctl.

/// Keeps the memory of this process, in which the API token is, from files and from other processes.
///
/// No core file is written, by the kernel or by a program that collects them; and of the same user's processes none can
/// attach to this one or read its memory and its environment under /proc. The key that quits a program (SIGQUIT) ends it
/// without a look into its memory.
void cprocess_keep_memory_private(void);

#endif
