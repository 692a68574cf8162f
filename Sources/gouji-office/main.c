// gouji-office: locks itself in and becomes LibreOffice.
//
//     gouji-office FOLDER PROGRAM MEMORY OUTPUT SECONDS ARGUMENT...
//
// FOLDER is the one place that may be written to, PROGRAM (soffice.bin) the one thing that may be executed; MEMORY and
// OUTPUT are bytes, SECONDS processor time. LibreOffice cannot lock itself in, and a process cannot be locked in from
// outside: hence this program in between. See Sources/CConfine/CONFINEMENT.md.
#include <CConfine.h>

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    status_usage = 64,
    status_not_confined = 71,
    status_not_started = 72,
};

static uint64_t number(const char *text)
{
    char *end;
    errno = 0;
    const uintmax_t value = strtoumax(text, &end, 10);
    return errno || *end || !*text ? 0 : (uint64_t)value;
}

int main(int count, char **arguments)
{
    if (count < 7) return status_usage;
    const char *folder = arguments[1];
    const char *program = arguments[2];
    const uint64_t memory = number(arguments[3]);
    const uint64_t output = number(arguments[4]);
    const uint64_t seconds = number(arguments[5]);
    if (!memory || !output || !seconds) return status_usage;
    if (confine_die_with_parent() != 0) return status_not_confined;
    if (confine_office(folder, program, memory, output, seconds) != 0) return status_not_confined;
    // What follows SECONDS are LibreOffice's arguments; the place before them becomes its name.
    arguments[5] = arguments[2];
    execv(program, arguments + 5);
    return status_not_started;
}
