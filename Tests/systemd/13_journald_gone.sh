#!/bin/bash
# Without journald nothing stops and no alert is lost: they are in the outbox.
. "$(dirname "$0")/lib.sh"

install_gouji
process=$(show MainPID)
systemctl stop systemd-journald.socket systemd-journald-dev-log.socket systemd-journald.service
rm -f /run/systemd/journal/socket
make_variants 2
file_report /tmp/reports/1.txt 1.txt
eventually result_of 1.txt
grep -q '"code": *"T3-ITEMS"' "$(result_of 1.txt)" || fail "the alert is not in the outbox"
[ "$(show MainPID)/$(show ActiveState)" = "$process/active" ] || fail "it did not go on"

systemctl start systemd-journald.socket systemd-journald.service
file_report /tmp/reports/2.txt 2.txt
eventually has_entry GOUJI_FILE=2.txt GOUJI_VERDICT=alerts
[ "$(show MainPID)" = "$process" ] || fail "it was restarted"
