// What Swift's Glibc module does not show: calls behind _GNU_SOURCE, variadic calls, macros.
// Every function returns -1 and sets errno on failure, as the call that it wraps, unless it says otherwise.

#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <time.h>

/// write(2) until all is written; 0 on success.
int gouji_write_all(int fd, const void *bytes, size_t count);

/// openat(2) for reading: O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC.
int gouji_open_file(int folder, const char *name);

/// openat(2) of a directory itself: O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC.
int gouji_open_folder(int folder, const char *name);

/// openat(2) for a new file: O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC.
int gouji_create(int folder, const char *name, mode_t mode);

/// renameat2(2) with RENAME_NOREPLACE; EEXIST if `to` exists.
int gouji_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// fcntl(2) F_SETLK for writing. 0 if locked; otherwise the id of the process that holds the lock; -1 on error.
/// The lock ends with the process, or when any descriptor of the file is closed.
pid_t gouji_lock(int fd);

/// fcntl(2) F_GETLK: the process that holds a lock as above; 0 if none does.
pid_t gouji_lock_holder(int fd);

/// sync_file_range(2): starts to write the file's pages to disk and does not wait.
int gouji_start_writing(int fd);

/// prctl(2) PR_SET_PDEATHSIG: this process is killed when its parent ends.
int gouji_die_with_parent(void);

/// pidfd_open(2) and poll(2): 1 if the process has ended, 0 after `milliseconds`.
int gouji_wait_for_end(pid_t process, int milliseconds);

/// open(2) with O_TMPFILE for writing: a file without a name.
int gouji_create_nameless(const char *folder, mode_t mode);

/// mallopt(3): two arenas for all threads, and large blocks mapped each by itself, so that what one thread frees another
/// uses again. To be called before there are threads.
void gouji_keep_memory_small(void);

/// Returns memory that is no longer used to the system (malloc_trim(3)), and the pages of the program that are read
/// from its file again when they are needed (MADV_DONTNEED): most were needed for the start only.
void gouji_trim_memory(void);

/// strerrorname_np(3): `ENOSPC`; null for an unknown number.
const char *gouji_error_name(int number);

/// The time as nanoseconds since 1970. (Which module declares `timespec` depends on what else is imported.)
int64_t gouji_nanoseconds(struct timespec time);

/// clock_gettime(2): nanoseconds of CLOCK_MONOTONIC or, if `wall`, of CLOCK_REALTIME.
int64_t gouji_now(int wall);
