// Tells the thread sanitizer of Swift's Mutex where threads wait for each other. Its fast path is compiled into our modules, so
// the sanitizer sees it; its slow path is in the Swift runtime, which is not compiled for a sanitizer: what it orders would be
// reported as a race. Preloaded by `make sanitize`.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define MUTEX_HANDLE "$s15Synchronization12_MutexHandleV"
#define LOCK MUTEX_HANDLE "9_lockSlowyys6UInt32VF"
#define UNLOCK MUTEX_HANDLE "11_unlockSlowyyF"
#define TRY_LOCK MUTEX_HANDLE "12_tryLockSlowSbyF"

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

void __tsan_acquire(void *address) __attribute__((weak));
void __tsan_release(void *address) __attribute__((weak));

SWIFT void lockSlow(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void unlockSlow(SELF) __asm__(UNLOCK);
SWIFT _Bool tryLockSlow(SELF) __asm__(TRY_LOCK);

SWIFT void lockSlow(uint32_t thread, SELF) {
  SWIFT void (*lock)(uint32_t, SELF) = dlsym(RTLD_NEXT, LOCK);
  lock(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT void unlockSlow(SELF) {
  SWIFT void (*unlock)(SELF) = dlsym(RTLD_NEXT, UNLOCK);
  if (__tsan_release) __tsan_release(self);
  unlock(self);
}

SWIFT _Bool tryLockSlow(SELF) {
  SWIFT _Bool (*tryLock)(SELF) = dlsym(RTLD_NEXT, TRY_LOCK);
  _Bool isLocked = tryLock(self);
  if (isLocked && __tsan_acquire) __tsan_acquire(self);
  return isLocked;
}
