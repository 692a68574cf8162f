#include "CConfine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "No system call filter for this architecture: gouji runs on x86-64 and arm64."
#endif

// A filter is written into here one call after the other; the longest has some 200 instructions.
struct filter {
    struct sock_filter code[512];
    unsigned short length;
};

#define REFUSED (SECCOMP_RET_ERRNO | EPERM)

static void put(struct filter *filter, uint16_t code, uint8_t yes, uint8_t no, uint32_t value)
{
    filter->code[filter->length++] = (struct sock_filter) { code, yes, no, value };
}

static void answer(struct filter *filter, long call, uint32_t action)
{
    put(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, (uint32_t)call);
    put(filter, BPF_RET | BPF_K, 0, 0, action);
}

// The lower half of an argument: all that are looked at are 32 bits wide. Both architectures are little-endian.
static void load_argument(struct filter *filter, int argument)
{
    const size_t offset = offsetof(struct seccomp_data, args) + sizeof(uint64_t) * (size_t)argument;
    put(filter, BPF_LD | BPF_W | BPF_ABS, 0, 0, (uint32_t)offset);
}

static void allow_without(struct filter *filter, long call, int argument, uint32_t bits)
{
    put(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 4, (uint32_t)call);
    load_argument(filter, argument);
    put(filter, BPF_JMP | BPF_JSET | BPF_K, 0, 1, bits);
    put(filter, BPF_RET | BPF_K, 0, 0, REFUSED);
    put(filter, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW);
}

static void allow_equal(struct filter *filter, long call, int argument, uint32_t value)
{
    put(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 4, (uint32_t)call);
    load_argument(filter, argument);
    put(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, value);
    put(filter, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW);
    put(filter, BPF_RET | BPF_K, 0, 0, REFUSED);
}

// Calls of another ABI (32-bit, x32) have numbers of their own: whoever makes one means to get round the filter.
static void begin(struct filter *filter)
{
    filter->length = 0;
    put(filter, BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, arch));
    put(filter, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, ARCHITECTURE);
    put(filter, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_KILL_PROCESS);
    put(filter, BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
    put(filter, BPF_JMP | BPF_JGE | BPF_K, 0, 1, 0x40000000);
    put(filter, BPF_RET | BPF_K, 0, 0, SECCOMP_RET_KILL_PROCESS);
#endif
}

static int install(struct filter *filter, uint32_t otherwise)
{
    put(filter, BPF_RET | BPF_K, 0, 0, otherwise);
    const struct sock_fprog program = { filter->length, filter->code };
    // All threads of the process, should a library have started one.
    const long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    return result < 0 ? -errno : result > 0 ? -ESRCH : 0;
}

static const long reading[] = {
    // What is open already.
    SYS_read, SYS_readv, SYS_pread64, SYS_write, SYS_writev, SYS_lseek, SYS_close, SYS_recvmsg, SYS_ppoll,
    // Memory.
    SYS_munmap, SYS_mremap, SYS_brk, SYS_madvise,
    // Itself: locks, signals, time, end.
    SYS_futex, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_getpid, SYS_gettid,
    SYS_sched_yield, SYS_sched_getaffinity, SYS_getrusage, SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep,
    SYS_nanosleep, SYS_gettimeofday, SYS_setitimer, SYS_restart_syscall, SYS_getrandom, SYS_exit, SYS_exit_group,
#if defined(__x86_64__)
    SYS_poll, SYS_alarm, SYS_time,
#endif
};

// Besides, for looking for fonts and character maps. landlock says where.
static const long opening[] = {
    SYS_fstat, SYS_newfstatat, SYS_statx, SYS_statfs, SYS_fstatfs, SYS_getdents64, SYS_faccessat, SYS_faccessat2,
    SYS_readlinkat, SYS_getcwd, SYS_fadvise64, SYS_uname,
#if defined(__x86_64__)
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink,
#endif
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

int confine_calls(int opens)
{
    struct filter filter;
    begin(&filter);
    for (size_t i = 0; i < COUNT(reading); i++) answer(&filter, reading[i], SECCOMP_RET_ALLOW);
    // No page becomes code.
    allow_without(&filter, SYS_mmap, 2, PROT_EXEC);
    allow_without(&filter, SYS_mprotect, 2, PROT_EXEC);
    // abort(3) sends a signal, but to no other process.
    allow_equal(&filter, SYS_tgkill, 0, (uint32_t)getpid());
    if (opens) {
        for (size_t i = 0; i < COUNT(opening); i++) answer(&filter, opening[i], SECCOMP_RET_ALLOW);
        const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
        allow_without(&filter, SYS_openat, 2, writing);
#if defined(__x86_64__)
        allow_without(&filter, SYS_open, 1, writing);
#endif
        allow_equal(&filter, SYS_fcntl, 1, F_GETFL);
    }
    return install(&filter, REFUSED);
}

// LibreOffice makes hundreds of different calls; the ones that a converter has no use for are taken away.
static const long dangerous[] = {
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_pidfd_getfd, SYS_process_madvise, //
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_open_tree, SYS_move_mount, SYS_fsopen, SYS_fsmount,
    SYS_mount_setattr, SYS_setns, SYS_unshare, //
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register,
    SYS_keyctl, SYS_add_key, SYS_request_key, SYS_open_by_handle_at, SYS_name_to_handle_at, //
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff,
    SYS_acct, SYS_syslog, SYS_quotactl, SYS_settimeofday, SYS_clock_settime, SYS_personality, //
    // Sockets of others, by path or name: landlock does not see to these.
    SYS_connect, SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg, SYS_sendmmsg,
};

int confine_office_calls(void)
{
    struct filter filter;
    begin(&filter);
    for (size_t i = 0; i < COUNT(dangerous); i++) answer(&filter, dangerous[i], REFUSED);
    // At its start LibreOffice makes a socket in /tmp by which a second one would find it, and gives up if it cannot. It
    // is told that it could: 0 for an answer, and nothing is done.
    allow_equal(&filter, SYS_socket, 0, AF_UNIX);
    allow_equal(&filter, SYS_socketpair, 0, AF_UNIX);
    answer(&filter, SYS_bind, SECCOMP_RET_ERRNO);
    answer(&filter, SYS_listen, SECCOMP_RET_ERRNO);
    // Threads, no namespaces. What clone3(2) is asked for lies in memory and cannot be seen here; libc falls back.
    answer(&filter, SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);
    const uint32_t namespaces = CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET
            | CLONE_NEWCGROUP;
    allow_without(&filter, SYS_clone, 0, namespaces);
    return install(&filter, SECCOMP_RET_ALLOW);
}
