#!/bin/bash
# A daemon that cannot work is started again five times, then only by the timer; broken settings not at all by themselves.
. "$(dirname "$0")/lib.sh"

install_gouji
drop_in fast <<<$'[Service]\nRestartSec=100ms\nExecStart=\nExecStart=/bin/false'
mkdir -p /etc/systemd/system/goujid-again.timer.d
printf '[Timer]\nOnActiveSec=\nOnActiveSec=1s\n' >/etc/systemd/system/goujid-again.timer.d/fast.conf
systemctl daemon-reload
systemctl reset-failed goujid
systemctl restart goujid 2>/dev/null || true
waits() { [ "$(systemctl is-active goujid-again.timer)" = active ]; }
eventually waits
journalctl --sync
journalctl --unit=goujid --no-pager --quiet | grep -q 'Start request repeated too quickly' || fail "the quick restarts never ended"
[ "$(show NRestarts)" -ge 4 ] || fail "only $(show NRestarts) restarts"

# What was wrong is put right: the timer finds out.
rm -r /etc/systemd/system/goujid.service.d
printf '[Unit]\nStartLimitIntervalSec=1s\n' >/tmp/limit
drop_in limit </tmp/limit
runs() { [ "$(show ActiveState)/$(show SubState)" = active/running ]; }
eventually runs

# Stopping means stopping, also while the timer waits.
systemctl stop goujid
[ "$(systemctl is-active goujid-again.timer)" != active ] || fail "the timer would start it again"

# sysexits: EX_CONFIG.
echo 'no_such_key: 1' >>/etc/gouji/goujid.yaml
! systemctl start goujid 2>/dev/null || fail "started with broken settings"
[ "$(show ExecMainStatus)" = 78 ] || fail "exit status $(show ExecMainStatus)"
[ "$(show NRestarts)" = 0 ] || fail "it was started again all the same"
