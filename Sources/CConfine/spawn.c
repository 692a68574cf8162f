#include "CConfine.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { handed_over = 4 };

// Copies out of the way of 0 to 3, so that putting one in its place overwrites none of the others.
static int lift(const int descriptors[handed_over], int lifted[handed_over])
{
    for (int i = 0; i < handed_over; i++) {
        lifted[i] = descriptors[i] < 0 ? -1 : fcntl(descriptors[i], F_DUPFD_CLOEXEC, handed_over);
        if (descriptors[i] >= 0 && lifted[i] < 0) return errno;
    }
    return 0;
}

static int prepare(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes, const int lifted[handed_over])
{
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    int problem = posix_spawnattr_setsigdefault(attributes, &all);
    if (!problem) problem = posix_spawnattr_setsigmask(attributes, &none);
    if (!problem) problem = posix_spawnattr_setpgroup(attributes, 0);
    const short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP;
    if (!problem) problem = posix_spawnattr_setflags(attributes, flags);
    if (!problem) problem = posix_spawn_file_actions_addchdir_np(actions, "/");
    for (int i = 0; i < handed_over && !problem; i++) {
        if (lifted[i] >= 0) {
            problem = posix_spawn_file_actions_adddup2(actions, lifted[i], i);
        } else if (i <= STDERR_FILENO) {
            problem = posix_spawn_file_actions_addopen(actions, i, "/dev/null", O_RDWR, 0);
        }
    }
    // Whatever another thread opened without O_CLOEXEC in the meantime.
    const int first = lifted[handed_over - 1] >= 0 ? handed_over : handed_over - 1;
    return problem ? problem : posix_spawn_file_actions_addclosefrom_np(actions, first);
}

pid_t confine_spawn(const char *path, char *const arguments[], char *const environment[], const int descriptors[4])
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int lifted[handed_over] = { -1, -1, -1, -1 };
    pid_t process = -1;
    int problem = posix_spawn_file_actions_init(&actions);
    if (problem) return -problem;
    problem = posix_spawnattr_init(&attributes);
    if (!problem) {
        problem = lift(descriptors, lifted);
        if (!problem) problem = prepare(&actions, &attributes, lifted);
        if (!problem) problem = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
        for (int i = 0; i < handed_over; i++) {
            if (lifted[i] >= 0) close(lifted[i]);
        }
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return problem ? -problem : process;
}

int confine_has_ended(pid_t process, int milliseconds)
{
    const int descriptor = (int)syscall(SYS_pidfd_open, process, 0);
    if (descriptor < 0) return -errno;
    struct pollfd wait = { .fd = descriptor, .events = POLLIN };
    const int count = poll(&wait, 1, milliseconds);
    const int result = count < 0 ? -errno : count;
    close(descriptor);
    return result;
}

int64_t confine_processor_time(pid_t process)
{
    clockid_t clock;
    struct timespec time;
    const int problem = clock_getcpuclockid(process, &clock);
    if (problem) return -problem;
    return clock_gettime(clock, &time) == 0 ? (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000 : -errno;
}

int confine_memory(const char *name)
{
    const int descriptor = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    return descriptor < 0 ? -errno : descriptor;
}

int confine_seal(int descriptor)
{
    const int seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
    return fcntl(descriptor, F_ADD_SEALS, seals) == 0 ? 0 : -errno;
}
