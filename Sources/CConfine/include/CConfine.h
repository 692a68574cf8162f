#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

// Confinement of helper processes, and what the process that starts them needs of the kernel: the calls that Swift
// cannot import. Functions return 0 (or a descriptor, a process id, a count) on success and -errno on failure.

// -- The three confinements, each applied by the program to itself before it looks at the file; see CONFINEMENT.md ----

// gouji-extract: no file at all, no descriptor but those it has, no process, no network.
int confine_reader(uint64_t address_space);

// gouji-pdf: as above, but fonts and the character maps of poppler-data may be opened for reading. `output` limits
// what it may write to a file.
int confine_pdf(uint64_t address_space, uint64_t output, uint64_t seconds);

// LibreOffice: reads the system's programs and libraries, writes `folder` and nothing else, executes `program` alone,
// reaches no network.
int confine_office(const char *folder, const char *program, uint64_t address_space, uint64_t output, uint64_t seconds);

// -- The walls they are made of --------------------------------------------------------------------------------------

enum {
    confine_may_read = 1,
    confine_may_write = 2,
    confine_may_execute = 4,
};

struct confine_path {
    const char *path;
    int access; // confine_may_...; a path that is not there is passed over
};

// landlock(7): from now on only `paths`, and what is below them, may be opened. The newest rights that the kernel knows
// are taken: TCP from ABI 4, signals and abstract sockets from ABI 6. -ENOSYS or -EOPNOTSUPP where there is no landlock.
int confine_paths(const struct confine_path *paths, size_t count);

// seccomp(2): system calls for reading what is already open; `opens` adds opening for reading.
int confine_calls(int opens);

// seccomp(2): all system calls but those for networks, other processes and the kernel's inside.
int confine_office_calls(void);

// setrlimit(2); 0 leaves that limit as it is. Core dumps are always forbidden: they would hold reports.
int confine_resources(uint64_t address_space, uint64_t output, uint64_t seconds);

// prctl(2): no new rights, no debugger, no core; the first to go if memory runs out. What is sent to the whole service (SIGTERM) is the parent's to answer.
int confine_process(void);

// prctl(2) PR_SET_PDEATHSIG: dies with the thread that started it. For helpers whose parent waits in that very thread.
int confine_die_with_parent(void);

// -- For the process that starts them --------------------------------------------------------------------------------

// posix_spawn(3) in a process group of its own, in `/`, with default signals and only the given descriptors as 0, 1, 2
// and 3; -1 is /dev/null, and nothing at all for 3. The process id.
pid_t confine_spawn(const char *path, char *const arguments[], char *const environment[], const int descriptors[4]);

// pidfd_open(2) and poll(2): 1 if the process has ended, 0 if it has not within the time. It is not reaped.
int confine_has_ended(pid_t process, int milliseconds);

// clock_getcpuclockid(3): microseconds of processor time that the process has used, all its threads together.
int64_t confine_processor_time(pid_t process);

// memfd_create(2): a file in memory that can be sealed.
int confine_memory(const char *name);

// fcntl(2) F_ADD_SEALS: nobody, not even we, can change the file any more.
int confine_seal(int descriptor);

// sendmsg(2) with SCM_RIGHTS: bytes and a descriptor; the count that was sent. No SIGPIPE.
ssize_t confine_send(int socket, const void *bytes, size_t count, int descriptor);

// recvmsg(2): bytes and, if one came with them, a descriptor (else -1); 0 at the end.
ssize_t confine_receive(int socket, void *bytes, size_t count, int *descriptor);

#ifdef __cplusplus
}
#endif
