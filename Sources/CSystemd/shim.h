// libsystemd as it is. The header's macros around sd_journal_sendv, which would add this file's name as CODE_FILE, are
// invisible to Swift: it calls the function, and JournalEntry gives the location itself.
#include <sys/uio.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
