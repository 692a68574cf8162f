#!/bin/bash
# A daemon that hangs is killed by the watchdog and started again, and nothing is lost or judged twice.
. "$(dirname "$0")/lib.sh"

install_gouji
drop_in watchdog <<<$'[Unit]\nStartLimitIntervalSec=0\n[Service]\nWatchdogSec=10s\nRestartSec=100ms'
systemctl restart goujid
hung=$(show MainPID)

make_variants 40
for number in $(seq 20); do file_report "/tmp/reports/$number.txt" "$number.txt"; done
# Everything in it stands still, the work loop included: from outside it looks alive.
kill -STOP "$hung"
for number in $(seq 21 40); do file_report "/tmp/reports/$number.txt" "$number.txt"; done

restarted() { [ "$(show NRestarts)" -ge 1 ] && [ "$(show ActiveState)/$(show SubState)" = active/running ]; }
eventually restarted
journalctl --sync
journalctl --quiet --unit=goujid.service --no-pager | grep -q 'Watchdog timeout' || fail "it was not the watchdog"
[ "$(show MainPID)" != "$hung" ]

eventually is_done 40
for number in $(seq 40); do
  result_of "$number.txt" >/dev/null || fail "$number.txt was lost"
done
