#include "CGouji.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

int gouji_write_all(int fd, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    // Not write(2), by which libdispatch wakes its threads: a fault injected into our writes must not hit those.
    struct iovec rest = {.iov_base = (void *)next, .iov_len = count};
    ssize_t written = writev(fd, &rest, 1);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    next += written;
    count -= (size_t)written;
  }
  return 0;
}

int gouji_open_file(int folder, const char *name) {
  return openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
}

int gouji_open_folder(int folder, const char *name) {
  return openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

int gouji_create(int folder, const char *name, mode_t mode) {
  return openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
}

int gouji_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

pid_t gouji_lock(int fd) {
  // The holder may end between the two calls: then the lock is free and the next round takes it.
  for (;;) {
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (fcntl(fd, F_SETLK, &lock) == 0) return 0;
    if (errno != EACCES && errno != EAGAIN) return -1;
    if (fcntl(fd, F_GETLK, &lock) != 0) return -1;
    if (lock.l_type != F_UNLCK) return lock.l_pid;
  }
}

pid_t gouji_lock_holder(int fd) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  if (fcntl(fd, F_GETLK, &lock) != 0) return -1;
  return lock.l_type == F_UNLCK ? 0 : lock.l_pid;
}

int gouji_start_writing(int fd) {
  return sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
}

int gouji_die_with_parent(void) {
  return prctl(PR_SET_PDEATHSIG, SIGKILL);
}

int gouji_wait_for_end(pid_t process, int milliseconds) {
  int fd = (int)syscall(SYS_pidfd_open, process, 0);
  if (fd < 0) return -1;
  struct pollfd ended = {.fd = fd, .events = POLLIN};
  int result;
  do result = poll(&ended, 1, milliseconds);
  while (result < 0 && errno == EINTR);
  int reason = errno;
  close(fd);
  errno = reason;
  return result;
}

int gouji_create_nameless(const char *folder, mode_t mode) {
  return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
}

void gouji_keep_memory_small(void) {
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
}

// Only what is mapped without the right to write is as the file has it.
static int forget_program_pages(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  (void)context;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
    uintptr_t start = (info->dlpi_addr + part->p_vaddr + page - 1) & ~(page - 1);
    uintptr_t end = (info->dlpi_addr + part->p_vaddr + part->p_memsz) & ~(page - 1);
    if (end > start) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  // The program itself comes first; libraries are shared with others.
  return 1;
}

void gouji_trim_memory(void) {
  malloc_trim(0);
  dl_iterate_phdr(forget_program_pages, NULL);
}

const char *gouji_error_name(int number) {
  return strerrorname_np(number);
}

int64_t gouji_nanoseconds(struct timespec time) {
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t gouji_now(int wall) {
  struct timespec now;
  clock_gettime(wall ? CLOCK_REALTIME : CLOCK_MONOTONIC, &now);
  return gouji_nanoseconds(now);
}
