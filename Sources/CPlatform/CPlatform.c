#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <unistd.h>

int minglu_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int minglu_is_mount_point(const char *path) {
  struct statx status;
  if (statx(AT_FDCWD, path, AT_NO_AUTOMOUNT, STATX_TYPE, &status) != 0) return 0;
  return (status.stx_attributes_mask & status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

int minglu_sync(int directory) {
  return syncfs(directory) == 0 ? 0 : errno;
}

void minglu_raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void minglu_map_large_memory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

void minglu_give_back_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

static void *pass(void *gate) {
  pthread_mutex_lock(gate);
  pthread_mutex_unlock(gate);
  return NULL;
}

int minglu_try_threads(int count) {
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  pthread_t threads[65];
  int started = 0, error = 0;
  pthread_mutex_lock(&gate);
  while (started < count && started < 65) {
    error = pthread_create(&threads[started], NULL, pass, &gate);
    if (error != 0) break;
    started++;
  }
  pthread_mutex_unlock(&gate);
  while (started > 0) pthread_join(threads[--started], NULL);
  return error;
}

int minglu_try_events(void) {
  int opened[3], count = 0, error = 0;
  while (count < 3) {
    opened[count] = count == 0   ? epoll_create1(EPOLL_CLOEXEC)
                    : count == 1 ? eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)
                                 : timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
    if (opened[count] < 0) {
      error = errno;
      break;
    }
    count++;
  }
  while (count > 0) close(opened[--count]);
  return error;
}
