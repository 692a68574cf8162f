#include "CConfine.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The headers of Debian 12 stop at ABI 2: what came later is written down here as in linux/landlock.h.
struct ruleset {
    uint64_t files;
    uint64_t network;
    uint64_t scoped;
};

struct __attribute__((packed)) path_beneath {
    uint64_t allowed;
    int32_t parent;
};

enum {
    create_ruleset_version = 1,
    rule_path_beneath = 1,
};

#define RIGHT(n) (UINT64_C(1) << (n))
#define EXECUTE RIGHT(0)
#define WRITE_FILE RIGHT(1)
#define READ_FILE RIGHT(2)
#define READ_DIR RIGHT(3)
#define REFER RIGHT(13)
#define TRUNCATE RIGHT(14)
#define IOCTL_DEV RIGHT(15)
// Rights that a file can have; the others belong to folders.
#define FILE_RIGHTS (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE)

// All rights over files that this ABI knows. What is not handled is not denied.
static uint64_t known_rights(int abi)
{
    uint64_t rights = RIGHT(13) - 1;
    if (abi >= 2) rights |= REFER;
    if (abi >= 3) rights |= TRUNCATE;
    if (abi >= 5) rights |= IOCTL_DEV;
    return rights;
}

static int allow(int ruleset, const struct confine_path *path, uint64_t known)
{
    const int parent = open(path->path, O_PATH | O_CLOEXEC);
    if (parent < 0) return errno == ENOENT || errno == EACCES || errno == ENOTDIR ? 0 : -errno;
    struct stat status;
    uint64_t allowed = 0;
    if (path->access & confine_may_read) allowed |= READ_FILE | READ_DIR;
    if (path->access & confine_may_execute) allowed |= EXECUTE;
    if (path->access & confine_may_write) allowed |= known & ~(EXECUTE | READ_FILE | READ_DIR | IOCTL_DEV);
    int result = fstat(parent, &status) == 0 ? 0 : -errno;
    if (result == 0 && !S_ISDIR(status.st_mode)) allowed &= FILE_RIGHTS;
    const struct path_beneath rule = { .allowed = allowed & known, .parent = parent };
    if (result == 0 && syscall(SYS_landlock_add_rule, ruleset, rule_path_beneath, &rule, 0) != 0) result = -errno;
    close(parent);
    return result;
}

int confine_paths(const struct confine_path *paths, size_t count)
{
    const long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, create_ruleset_version);
    if (abi < 0) return -errno;
    const struct ruleset attributes = { .files = known_rights((int)abi), .network = 3, .scoped = 3 };
    const size_t size = abi >= 6 ? sizeof attributes : abi >= 4 ? 16 : 8;
    const int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
    if (ruleset < 0) return -errno;
    int result = 0;
    for (size_t i = 0; i < count && result == 0; i++) {
        result = allow(ruleset, &paths[i], attributes.files);
    }
    if (result == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) result = -errno;
    close(ruleset);
    return result;
}
