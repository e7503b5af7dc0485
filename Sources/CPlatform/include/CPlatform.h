#ifndef MINGLU_CPLATFORM_H
#define MINGLU_CPLATFORM_H

/// Exchanges two directory entries in one step (Linux renameat2 with RENAME_EXCHANGE, which Swift's Glibc module hides).
/// Returns 0, or the value of errno.
int minglu_exchange(const char *first, const char *second);

/// 1 if a path is where something is mounted, also where that is another folder of the same file system, which st_dev does
/// not tell (Linux statx with STATX_ATTR_MOUNT_ROOT, since 5.8); 0 if it is not, or the system cannot tell.
int minglu_is_mount_point(const char *path);

/// Writes everything that the file system of an open directory still holds in memory to the disk (Linux syncfs).
/// Returns 0, or the value of errno.
int minglu_sync(int directory);

/// Lets the process open as many files at a time as it may ask for (setrlimit); where that is refused, as many as before.
void minglu_raise_open_files(void);

/// Has each piece of memory of a megabyte and more given back to the system as soon as it is freed (mallopt). Otherwise glibc
/// learns from the first large ones to keep those that follow, and what grows by doubling leaves holes of every size.
void minglu_map_large_memory(void);

/// Gives memory that was freed back to the system, which glibc otherwise keeps for what comes (malloc_trim).
void minglu_give_back_memory(void);

/// Starts so many threads, at most 65, which are there at the same time and end at once. Returns 0, or why one could not be
/// started, as a value of errno.
int minglu_try_threads(int count);

/// Opens what Dispatch waits with (epoll, eventfd, timerfd), and closes it at once. Returns 0, or why it could not be opened, as
/// a value of errno.
int minglu_try_events(void);

#endif
