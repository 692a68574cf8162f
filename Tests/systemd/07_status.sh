#!/bin/bash
# `systemctl status` says in one line what the daemon is doing, and the line follows what happens.
. "$(dirname "$0")/lib.sh"

install_gouji
before=$(show StatusText)
[ -n "$before" ] || fail "no status after the start"
file_report "$(sample)" report.txt
eventually result_of report.txt
changed() { [ "$(show StatusText)" != "$before" ]; }
eventually changed
[ "$(show StatusText | wc -l)" = 1 ] || fail "more than a line: $(show StatusText)"
systemctl status --no-pager goujid | grep -qF "Status: \"$(show StatusText)\"" || fail "systemctl status does not show it"
