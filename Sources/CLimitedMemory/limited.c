#include "CLimitedMemory.h"

#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

// libc's own, under the names by which it lets itself be wrapped.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

// A limit of address space is reached. No reader could go on in a useful way, and many would do so in a dangerous one.
static void *given(void *memory, size_t size)
{
    if (!memory && size) _exit(limited_memory_status);
    return memory;
}

void *malloc(size_t size)
{
    return given(__libc_malloc(size), size);
}

void *calloc(size_t count, size_t size)
{
    return given(__libc_calloc(count, size), count && size);
}

void *realloc(void *memory, size_t size)
{
    return given(__libc_realloc(memory, size), size);
}

void *memalign(size_t alignment, size_t size)
{
    return given(__libc_memalign(alignment, size), size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    if (alignment % sizeof(void *) || alignment == 0 || (alignment & (alignment - 1))) return EINVAL;
    *memory = memalign(alignment, size);
    return 0;
}

void limited_memory_keep(int bytes)
{
    mallopt(M_TRIM_THRESHOLD, bytes);
    // Once one of the two is set, neither follows what the program does any more.
    mallopt(M_MMAP_THRESHOLD, bytes / 4);
}

void limited_memory_trim(void)
{
    malloc_trim(0);
}
