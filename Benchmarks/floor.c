// The floor under a build: writes files of given sizes with nothing else to do.
//
//   floor DIRECTORY MANIFEST THREADS
//
// Each line of the manifest is a size in bytes, a blank and a path, sorted by path. The directory must not exist. When the
// files are written it says in JSON what that took, and ends when they are on the disk too.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct entry {
  size_t size;
  char *path;
};

static struct entry *entries;
static size_t count, largest;
static int root, threads;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void read_manifest(const char *name) {
  FILE *file = fopen(name, "r");
  if (!file) fail(name);
  char *line = NULL;
  size_t room = 0, capacity = 0;
  ssize_t length;
  while ((length = getline(&line, &room, file)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    if (count == capacity) {
      capacity = capacity ? 2 * capacity : 1024;
      entries = realloc(entries, capacity * sizeof *entries);
      if (!entries) fail("realloc");
    }
    char *path;
    size_t size = strtoull(line, &path, 10);
    entries[count++] = (struct entry){size, strdup(path + 1)};
    if (size > largest) largest = size;
  }
  free(line);
  fclose(file);
}

static void make_directories(void) {
  for (size_t index = 0; index < count; index++)
    for (char *slash = entries[index].path; (slash = strchr(slash, '/')); *slash++ = '/') {
      *slash = 0;
      if (mkdirat(root, entries[index].path, 0777) && errno != EEXIST) fail(entries[index].path);
    }
}

// Writes one contiguous share of the entries; the handle of the current directory is kept while the paths stay in it.
static void *write_share(void *number) {
  size_t share = (size_t)number;
  char *bytes = malloc(largest + 1);
  if (!bytes) fail("malloc");
  memset(bytes, 'x', largest);
  const char *folder = "";
  size_t length = 0;
  int handle = root;
  for (size_t index = count * share / threads; index < count * (share + 1) / threads; index++) {
    char *path = entries[index].path, *slash = strrchr(path, '/');
    size_t depth = slash ? (size_t)(slash - path) : 0;
    if (depth != length || memcmp(folder, path, depth)) {
      if (handle != root) close(handle);
      folder = path;
      length = depth;
      char *name = strndup(path, depth);
      handle = depth ? openat(root, name, O_PATH | O_DIRECTORY) : root;
      if (handle < 0) fail(name);
      free(name);
    }
    int file = openat(handle, slash ? slash + 1 : path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0) fail(path);
    for (size_t done = 0; done < entries[index].size;) {
      ssize_t step = write(file, bytes + done, entries[index].size - done);
      if (step < 0) fail(path);
      done += (size_t)step;
    }
    close(file);
  }
  free(bytes);
  return NULL;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  double start = now();
  if (argc != 4 || (threads = atoi(argv[3])) < 1 || threads > 64) {
    fprintf(stderr, "usage: floor DIRECTORY MANIFEST THREADS\n");
    return 64;
  }
  read_manifest(argv[2]);
  if (mkdir(argv[1], 0777)) fail(argv[1]);
  root = open(argv[1], O_RDONLY | O_DIRECTORY);
  if (root < 0) fail(argv[1]);
  make_directories();
  pthread_t workers[64];
  for (long share = 0; share < threads; share++)
    if (pthread_create(&workers[share], NULL, write_share, (void *)share)) fail("pthread_create");
  for (int share = 0; share < threads; share++) pthread_join(workers[share], NULL);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf(
    "{\"seconds\": %f, \"cpu\": %f}\n", now() - start, seconds(usage.ru_utime) + seconds(usage.ru_stime));
  if (syncfs(root)) fail("syncfs");
  return 0;
}
