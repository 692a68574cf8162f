#!/bin/bash
# What steers a terminal stays in the file's name: no entry, no status line passes it on, none forges a field.
. "$(dirname "$0")/lib.sh"

install_gouji
name=$'x\e[31m\nPRIORITY=0\nGOUJI_VERDICT=clean\u202e.txt'
cp "$(sample)" "$spool/inbox/.new"
mv "$spool/inbox/.new" "$spool/inbox/$name"
eventually has_entry GOUJI_VERDICT=alerts
journalctl --sync
! journalctl --quiet --no-pager --all SYSLOG_IDENTIFIER=goujid | grep -qP '[\x00-\x09\x0b-\x1f\x7f]|\xe2\x80\xae' ||
  fail "control characters in the journal"
[ "$(count_entries PRIORITY=0)" = 0 ] || fail "a forged priority"
[ "$(count_entries GOUJI_VERDICT=clean)" = 0 ] || fail "a forged verdict"
entries GOUJI_VERDICT=alerts | grep -qF 'x\\u{1b}[31m\\u{a}PRIORITY=0' || fail "the name is not shown: $(entries GOUJI_VERDICT=alerts)"
! show StatusText | grep -qP '[\x00-\x09\x0b-\x1f\x7f]' || fail "control characters in the status"
