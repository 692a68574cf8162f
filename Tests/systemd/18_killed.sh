#!/bin/bash
# Killed outright in the middle of its work, the daemon is started again and each report has one result.
. "$(dirname "$0")/lib.sh"

install_gouji
drop_in fast <<<$'[Unit]\nStartLimitIntervalSec=0\n[Service]\nRestartSec=100ms'
systemctl restart goujid
mkdir /tmp/reports
for number in $(seq 300); do variant "$number" >"/tmp/reports/$number.txt"; done
for number in $(seq 300); do
  file_report "/tmp/reports/$number.txt" "$number.txt"
  if [ $((number % 100)) = 0 ]; then
    systemctl kill --signal=KILL goujid
    # Killing what is not up again would prove less.
    again() { [ "$(show NRestarts)" -ge $((number / 100)) ] && [ "$(show SubState)" = running ]; }
    eventually again
  fi
done
all_done() { [ "$(results)" = 300 ] && [ -z "$(ls $spool/inbox)" ]; }
eventually all_done
[ "$(find $spool/archive -type f | wc -l)" = 300 ] || fail "the archive holds $(find $spool/archive -type f | wc -l)"
! find $spool/rejected -type f | grep . || fail "a kill was held against a file"
