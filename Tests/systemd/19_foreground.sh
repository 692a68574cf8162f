#!/bin/bash
# Without a journal, in the foreground, on folders of its own and without rights: alerts are lines for a person, with
# no priorities for a machine in front and nothing that steers a terminal.
. "$(dirname "$0")/lib.sh"

install_gouji --no-start
systemctl stop systemd-journald.socket systemd-journald-dev-log.socket systemd-journald.service
rm -f /run/systemd/journal/socket
useradd clerk
spool=/tmp/mine
runuser -u clerk -- mkdir -p $spool/inbox $spool/outbox
# shellcheck disable=SC2016 # expanded by the inner shell
runuser -u clerk -- sh -c 'cd /; exec goujid --inbox "$1/inbox" --outbox "$1/outbox" --state "$1" 2>/tmp/lines' sh $spool &
began() { [ -s /tmp/lines ]; }
eventually began
cp "$(sample)" $spool/inbox/.new
mv $spool/inbox/.new $spool/inbox/$'x\e[31m.txt'
told() { grep -q T3-ITEMS /tmp/lines; }
eventually told
pkill -TERM -x goujid
wait %1 || fail "it did not end in order: $?"
! grep -qP '^<\d>' /tmp/lines || fail "lines with priorities: $(cat /tmp/lines)"
! grep -qP '[\x00-\x09\x0b-\x1f\x7f]' /tmp/lines || fail "control characters: $(cat -v /tmp/lines)"
grep -qF 'x\u{1b}[31m.txt' /tmp/lines || fail "the name is not shown: $(cat -v /tmp/lines)"
