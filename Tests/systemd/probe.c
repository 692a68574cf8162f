// Tries one thing that goujid.service forbids (or allows), from inside its sandbox.
// usage: probe ATTEMPT [NUMBER]    status 0: the kernel did it; 1: refused (errno on standard error); 64: wrong usage
// A seccomp filter that kills ends it by SIGSYS instead.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/keyctl.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/klog.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timex.h>
#include <unistd.h>

static int number;

static struct sockaddr_in local(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(number)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

static int socket_inet(void) { return socket(AF_INET, SOCK_STREAM, 0); }
static int socket_netlink(void) { return socket(AF_NETLINK, SOCK_RAW, 0); }
static int socket_unix(void) { return socket(AF_UNIX, SOCK_DGRAM, 0); }

static int tcp_listen(void) {
  struct sockaddr_in address = local();
  int fd = socket_inet(), one = 1;
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(fd, (struct sockaddr *)&address, sizeof address) || listen(fd, 5)) return -1;
  // In the background, until the machine goes.
  if (daemon(0, 0)) return -1;
  for (;;) pause();
}

static int tcp_connect(void) {
  struct sockaddr_in address = local();
  return connect(socket_inet(), (struct sockaddr *)&address, sizeof address);
}

static int udp_send(void) {
  struct sockaddr_in address = local();
  return sendto(socket(AF_INET, SOCK_DGRAM, 0), "x", 1, 0, (struct sockaddr *)&address, sizeof address);
}

static int written_code(void) {
  uint8_t *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return -1;
#if defined(__x86_64__)
  page[0] = 0xc3;  // ret
#elif defined(__aarch64__)
  memcpy(page, "\xc0\x03\x5f\xd6", 4);  // ret
#endif
  if (mprotect(page, 4096, PROT_READ | PROT_EXEC)) return -1;
  __builtin___clear_cache((char *)page, (char *)page + 4096);
  ((void (*)(void))page)();
  return 0;
}

static int real_time(void) {
  struct sched_param priority = {.sched_priority = 1};
  return sched_setscheduler(0, SCHED_FIFO, &priority);
}

// Asks for nothing (an empty change, a file that is not open): refused before the kernel looks at what is asked, or
// turned down for what was asked, which shows that asking was allowed.
static int clock_call(void) {
  struct timex nothing = {.modes = 0};
  return adjtimex(&nothing);
}
static int bpf_call(void) { return syscall(SYS_bpf, -1, NULL, 0) && errno != EINVAL ? -1 : 0; }
static int swap_call(void) { return syscall(SYS_swapoff, "/not-there") && errno != ENOENT ? -1 : 0; }

static int kernel_log(void) { return klogctl(10, NULL, 0); }
static int trace(void) { return ptrace(PTRACE_TRACEME, 0, NULL, NULL); }

static int foreign_abi(void) {
#if defined(__x86_64__)
  int pid;
  __asm__ volatile("int $0x80" : "=a"(pid) : "a"(20) : "memory");  // getpid of i386
  return pid == getpid() ? 0 : -1;
#else
  errno = ENOSYS;
  return -1;
#endif
}

static int memory_make(void) { return shmget(number, 4096, IPC_CREAT | 0666); }
static int memory_find(void) { return shmget(number, 0, 0); }

static int key_make(void) {
  int key = syscall(SYS_add_key, "user", "gouji-probe", "x", 1, KEY_SPEC_USER_KEYRING);
  return key < 0 ? -1 : syscall(SYS_keyctl, KEYCTL_SET_TIMEOUT, key, 300);
}
static int key_find(void) {
  return syscall(SYS_keyctl, KEYCTL_SEARCH, KEY_SPEC_SESSION_KEYRING, "user", "gouji-probe", 0);
}

static int become_root(void) {
  if (geteuid() == 0) return 0;
  errno = EPERM;
  return -1;
}

static int eat_memory(void) {
  size_t size = (size_t)number << 20;
  char *memory = malloc(size);
  if (!memory) return -1;
  memset(memory, 1, size);
  return memory[size / 2] == 1 ? 0 : -1;
}

static int make_processes(void) {
  for (int i = 0; i < number; i++) {
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
      prctl(PR_SET_PDEATHSIG, 9);
      pause();
    }
  }
  return 0;
}

// What the helpers of the daemon will lock themselves in with: these are to be allowed.
static int landlock(void) { return syscall(444 /* landlock_create_ruleset */, NULL, 0, 1 /* its version */); }
static int filter(void) { return syscall(SYS_seccomp, 2 /* SECCOMP_GET_ACTION_AVAIL */, 0, &(uint32_t){0x7fff0000}); }

static const struct {
  const char *name;
  int (*call)(void);
} attempts[] = {
    {"socket-inet", socket_inet}, {"socket-netlink", socket_netlink}, {"socket-unix", socket_unix},
    {"tcp-listen", tcp_listen},   {"tcp-connect", tcp_connect},       {"udp-send", udp_send},
    {"written-code", written_code}, {"real-time", real_time},         {"clock", clock_call},
    {"bpf", bpf_call},            {"swap", swap_call},
    {"kernel-log", kernel_log},   {"trace", trace},                   {"foreign-abi", foreign_abi},
    {"memory-make", memory_make}, {"memory-find", memory_find},       {"key-make", key_make},
    {"key-find", key_find},       {"become-root", become_root},       {"eat-memory", eat_memory},
    {"make-processes", make_processes}, {"landlock", landlock},       {"filter", filter},
};

int main(int count, char **words) {
  if (count > 2) number = atoi(words[2]);
  for (size_t i = 0; count > 1 && i < sizeof attempts / sizeof *attempts; i++) {
    if (strcmp(attempts[i].name, words[1])) continue;
    if (attempts[i].call() >= 0) return 0;
    perror(words[1]);
    return 1;
  }
  return 64;
}
