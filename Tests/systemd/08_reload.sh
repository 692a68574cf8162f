#!/bin/bash
# `systemctl reload` puts new settings in force without a restart.
. "$(dirname "$0")/lib.sh"

install_gouji
process=$(show MainPID)
# A limit that the sample exceeds: what comes next is rejected for it.
head -c 2000000 /dev/zero | tr '\0' ' ' >/tmp/large.txt
echo 'size_limit: 1' >>/etc/gouji/goujid.yaml
systemctl reload goujid
# kill -HUP returns at once; the daemon says when it is done.
eventually has_entry MESSAGE_ID="$(event_id reloaded)"
active() { [ "$(show ActiveState)" = active ]; }
eventually active
file_report /tmp/large.txt large.txt
eventually has_entry GOUJI_FILE=large.txt GOUJI_CODE=READ-LIMIT
[ "$(show MainPID)" = "$process" ] || fail "it was restarted"
