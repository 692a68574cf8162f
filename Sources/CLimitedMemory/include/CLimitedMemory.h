#pragma once

// Makes a program that runs out of memory say so by its exit status instead of crashing somewhere. Linking this target
// is enough: its malloc(3) and the like take the place of libc's, and call those.

enum {
    limited_memory_status = 76,
};

// Does not give back of itself what was freed, up to so many bytes: mallopt(3).
void limited_memory_keep(int bytes);

// Gives back to the kernel what was freed: malloc_trim(3).
void limited_memory_trim(void);
