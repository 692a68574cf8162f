#!/bin/bash
# journald restarted meanwhile: the daemon goes on, and what it says arrives.
. "$(dirname "$0")/lib.sh"

install_gouji
process=$(show MainPID)
make_variants 2
file_report /tmp/reports/1.txt 1.txt
eventually has_entry GOUJI_FILE=1.txt GOUJI_VERDICT=alerts
systemctl restart systemd-journald.service
file_report /tmp/reports/2.txt 2.txt
eventually has_entry GOUJI_FILE=2.txt GOUJI_VERDICT=alerts
[ "$(show MainPID)" = "$process" ] || fail "it was restarted"
