#!/bin/bash
# `systemctl start` returns when the daemon is ready, as its own account, without a word of complaint.
. "$(dirname "$0")/lib.sh"

install_gouji
[ "$(show ActiveState)/$(show SubState)" = active/running ] || fail "not running"
[ "$(show NRestarts)" = 0 ] || fail "it was restarted"
[ "$(ps -o user= -p "$(show MainPID)")" = gouji ] || fail "runs as another user"
[ "$(count_entries MESSAGE_ID="$(event_id started)")" = 1 ] || fail "the journal does not say that it started"
[ "$(count_entries PRIORITY=0 + PRIORITY=1 + PRIORITY=2 + PRIORITY=3 + PRIORITY=4)" = 0 ] || fail "complains"
# Nothing reaches the journal by way of standard error either (libdispatch, the Swift runtime).
! journalctl --quiet --unit=goujid.service _TRANSPORT=stdout --no-pager | grep . || fail "something wrote to standard error"
