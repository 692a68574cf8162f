#!/bin/bash
# Killed outright in the middle of its work, the daemon is started again and each report has one result.
. "$(dirname "$0")/lib.sh"

install_gouji
drop_in fast <<<$'[Unit]\nStartLimitIntervalSec=0\n[Service]\nRestartSec=100ms'
systemctl restart goujid
make_variants 150
for number in $(seq 150); do
  file_report "/tmp/reports/$number.txt" "$number.txt"
  if [ $((number % 50)) = 0 ]; then
    systemctl kill --signal=KILL goujid
    # Killing what is not up again would prove less.
    again() { [ "$(show NRestarts)" -ge $((number / 50)) ] && [ "$(show SubState)" = running ]; }
    eventually again
  fi
done
eventually is_done 150
[ "$(find $spool/archive -type f | wc -l)" = 150 ] || fail "the archive holds $(find $spool/archive -type f | wc -l)"
! find $spool/rejected -type f | grep . || fail "a kill was held against a file"
