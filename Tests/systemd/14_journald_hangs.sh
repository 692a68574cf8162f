#!/bin/bash
# A journald that does not read costs entries, never the work, and the journal says afterwards how many were lost.
. "$(dirname "$0")/lib.sh"

install_gouji
process=$(show MainPID)
make_variants 100
journald=$(systemctl show --value --property=MainPID systemd-journald.service)
kill -STOP "$journald"
# More entries than its queue can hold.
for number in $(seq 100); do file_report "/tmp/reports/$number.txt" "$number.txt"; done
eventually is_done 100
kill -CONT "$journald"
variant again >/tmp/again.txt
file_report /tmp/again.txt again.txt
eventually has_entry MESSAGE_ID="$(event_id entriesLost)"
[ "$(show MainPID)/$(show NRestarts)" = "$process/0" ] || fail "it was restarted"
