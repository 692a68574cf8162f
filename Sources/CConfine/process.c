#include "CConfine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static int lower(__rlimit_resource_t resource, uint64_t value)
{
    const struct rlimit limit = { (rlim_t)value, (rlim_t)value };
    return setrlimit(resource, &limit) == 0 ? 0 : -errno;
}

int confine_resources(uint64_t address_space, uint64_t output, uint64_t seconds)
{
    int result = lower(RLIMIT_CORE, 0);
    if (result == 0 && address_space) result = lower(RLIMIT_AS, address_space);
    if (result == 0 && output) result = lower(RLIMIT_FSIZE, output);
    if (result == 0 && seconds) result = lower(RLIMIT_CPU, seconds);
    return result;
}

// Should memory run out all the same, the kernel ends a helper first, and not who started it: proc(5). A kernel that
// will not hear of it is no reason not to work.
static void offer_itself(void)
{
    const int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    const ssize_t written = write(file, "1000", 4);
    close(file);
    (void)written;
}

int confine_process(void)
{
    offer_itself();
    // systemd(1) sends SIGTERM to every process of a service at once. The daemon finishes what is in hand, and a helper
    // that fell over under it would look as if the file had felled it. The end of the socket ends the helper.
    signal(SIGTERM, SIG_IGN);
    signal(SIGINT, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -errno;
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : -errno;
}

int confine_die_with_parent(void)
{
    const pid_t parent = getppid();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return -errno;
    // Gone already, before the kernel was asked.
    return parent == 1 || getppid() == parent ? 0 : -ESRCH;
}

int confine_reader(uint64_t address_space)
{
    int result = confine_process();
    // One byte would be one too many, but 0 means "as it is" here, and no file can be opened to write it to.
    if (result == 0) result = confine_resources(address_space, 1, 0);
    if (result == 0) result = confine_paths(NULL, 0);
    return result == 0 ? confine_calls(0) : result;
}

int confine_pdf(uint64_t address_space, uint64_t output, uint64_t seconds)
{
    static const struct confine_path paths[] = {
        { "/usr/share/poppler", confine_may_read },
        { "/usr/share/fonts", confine_may_read },
        { "/usr/local/share/fonts", confine_may_read },
        { "/usr/share/fontconfig", confine_may_read },
        { "/etc/fonts", confine_may_read },
        { "/var/cache/fontconfig", confine_may_read },
    };
    int result = confine_process();
    if (result == 0) result = confine_resources(address_space, output, seconds);
    if (result == 0) result = confine_paths(paths, sizeof paths / sizeof paths[0]);
    return result == 0 ? confine_calls(1) : result;
}

int confine_office(const char *folder, const char *program, uint64_t address_space, uint64_t output, uint64_t seconds)
{
    const struct confine_path paths[] = {
        { folder, confine_may_read | confine_may_write },
        { program, confine_may_read | confine_may_execute },
        // The dynamic loader, which the kernel executes on the program's behalf.
        { "/lib64/ld-linux-x86-64.so.2", confine_may_read | confine_may_execute },
        { "/lib/ld-linux-aarch64.so.1", confine_may_read | confine_may_execute },
        { "/usr", confine_may_read },
        { "/lib", confine_may_read },
        { "/lib64", confine_may_read },
        { "/opt/libreoffice", confine_may_read },
        { "/etc/fonts", confine_may_read },
        { "/etc/libreoffice", confine_may_read },
        { "/etc/ld.so.cache", confine_may_read },
        { "/etc/ld.so.preload", confine_may_read },
        { "/etc/localtime", confine_may_read },
        { "/etc/passwd", confine_may_read },
        { "/etc/nsswitch.conf", confine_may_read },
        { "/var/lib/libreoffice", confine_may_read },
        { "/var/spool/libreoffice", confine_may_read },
        { "/var/cache/fontconfig", confine_may_read },
        { "/proc/self", confine_may_read },
        { "/proc/cpuinfo", confine_may_read },
        { "/proc/meminfo", confine_may_read },
        { "/dev/null", confine_may_read | confine_may_write },
        { "/dev/zero", confine_may_read },
        { "/dev/urandom", confine_may_read },
        { "/dev/random", confine_may_read },
    };
    int result = confine_process();
    if (result == 0) result = confine_resources(address_space, output, seconds);
    if (result == 0) result = confine_paths(paths, sizeof paths / sizeof paths[0]);
    return result == 0 ? confine_office_calls() : result;
}
