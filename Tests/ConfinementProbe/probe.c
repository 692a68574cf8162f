// Locks itself in by the very functions that the helpers use, and then tries what they must not do.
//
//     confinement-probe none|paths|reader|pdf|office FOLDER ATTEMPT
//
// The exit status is the errno of the attempt, 0 if it went well; 125 if the confinement failed, 126 for wrong usage.
#include <CConfine.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static char inside[PATH_MAX];
static char outside[PATH_MAX];
static pid_t parent;

static int failed(long result)
{
    return result < 0 ? errno : 0;
}

static int open_passwd(void) { return failed(open("/etc/passwd", O_RDONLY)); }
static int open_font_settings(void) { return failed(open("/etc/fonts", O_RDONLY | O_DIRECTORY)); }
static int open_for_writing(void) { return failed(open(inside, O_WRONLY)); }
static int create_inside(void) { return failed(open(inside, O_WRONLY | O_CREAT, 0600)); }
static int create_outside(void) { return failed(open(outside, O_WRONLY | O_CREAT | O_EXCL, 0600)); }
static int make_folder(void) { return failed(mkdir(outside, 0700)); }
static int remove_file(void) { return failed(unlink(inside)); }
static int rename_file(void) { return failed(rename(inside, outside)); }
static int internet(void) { return failed(socket(AF_INET, SOCK_STREAM, 0)); }
static int datagram(void) { return failed(socket(AF_INET6, SOCK_DGRAM, 0)); }
static int netlink(void) { return failed(socket(AF_NETLINK, SOCK_RAW, 0)); }
static int fork_child(void) { return failed(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)); }
static int trace_parent(void) { return failed(ptrace(PTRACE_SEIZE, parent, 0, 0)); }
static int signal_parent(void) { return failed(kill(parent, 0)); }
static int new_namespace(void) { return failed(unshare(CLONE_NEWUSER)); }
static int raise_limit(void)
{
    const struct rlimit limit = { RLIM_INFINITY, RLIM_INFINITY };
    return failed(setrlimit(RLIMIT_AS, &limit));
}

static int bind_local(void)
{
    const struct sockaddr_un address = { .sun_family = AF_UNIX };
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM, 0);
    return descriptor < 0 ? errno : failed(bind(descriptor, (const struct sockaddr *)&address, sizeof(sa_family_t)));
}

static int execute(void)
{
    char *const arguments[] = { "true", NULL };
    char *const environment[] = { NULL };
    return failed(execve("/bin/true", arguments, environment));
}

static int map_code(void)
{
    void *page = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED ? errno : 0;
}

static int make_code(void)
{
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED ? errno : failed(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}

static int much_memory(void)
{
    void *memory = mmap(NULL, (size_t)4 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? errno : 0;
}

static int unseal(void)
{
    const int file = confine_memory("probe");
    if (file < 0 || write(file, "1", 1) != 1 || confine_seal(file) != 0) return 126;
    return failed(pwrite(file, "2", 1, 0));
}

static const struct {
    const char *name;
    int (*run)(void);
} attempts[] = {
    { "open-passwd", open_passwd },
    { "open-font-settings", open_font_settings },
    { "open-for-writing", open_for_writing },
    { "create-inside", create_inside },
    { "create-outside", create_outside },
    { "make-folder", make_folder },
    { "remove", remove_file },
    { "rename", rename_file },
    { "internet", internet },
    { "datagram", datagram },
    { "netlink", netlink },
    { "bind-local", bind_local },
    { "execute", execute },
    { "fork", fork_child },
    { "trace-parent", trace_parent },
    { "signal-parent", signal_parent },
    { "new-namespace", new_namespace },
    { "raise-limit", raise_limit },
    { "map-code", map_code },
    { "make-code", make_code },
    { "much-memory", much_memory },
    { "unseal", unseal },
};

static int confine(const char *name, const char *folder)
{
    const uint64_t memory = (uint64_t)1 << 30;
    if (!strcmp(name, "none")) return 0;
    if (!strcmp(name, "paths")) return confine_process() == 0 ? confine_paths(NULL, 0) : -1;
    if (!strcmp(name, "reader")) return confine_reader(memory);
    if (!strcmp(name, "pdf")) return confine_pdf(memory, 1 << 20, 10);
    if (!strcmp(name, "office")) return confine_office(folder, "/usr/bin/env", memory, 1 << 20, 10);
    return -1;
}

int main(int count, char **arguments)
{
    if (count != 4) return 126;
    snprintf(inside, sizeof inside, "%s/file", arguments[2]);
    snprintf(outside, sizeof outside, "%s-outside", arguments[2]);
    parent = getppid();
    if (confine(arguments[1], arguments[2]) != 0) return 125;
    for (size_t i = 0; i < sizeof attempts / sizeof attempts[0]; i++) {
        if (!strcmp(attempts[i].name, arguments[3])) return attempts[i].run();
    }
    return 126;
}
