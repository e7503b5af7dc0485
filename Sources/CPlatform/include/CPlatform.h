#ifndef MINGLU_CPLATFORM_H
#define MINGLU_CPLATFORM_H

/// Exchanges two directory entries in one step (Linux renameat2 with RENAME_EXCHANGE, which Swift's Glibc module hides).
/// Returns 0, or the value of errno.
int minglu_exchange(const char *first, const char *second);

/// Writes everything that the file system of an open directory still holds in memory to the disk (Linux syncfs).
/// Returns 0, or the value of errno.
int minglu_sync(int directory);

#endif
