#!/bin/bash
# A member of group gouji files and reads; everybody else does neither.
. "$(dirname "$0")/lib.sh"

install_gouji
useradd --groups gouji clerk
useradd stranger
cp "$(sample)" /tmp/report.txt
as() { runuser -u "$1" -- sh -c "umask ${3:-022}; $2" 2>/dev/null; }

as clerk "cp /tmp/report.txt $spool/inbox/clerk.txt" || fail "a member may not file"
eventually result_of clerk.txt
as clerk "cat $(result_of clerk.txt)" | grep -q T3-ITEMS || fail "a member may not read results"
as clerk "cat $spool/archive/$(basename "$(result_of clerk.txt)" .json)" | cmp -s - /tmp/report.txt || fail "a member may not read originals"
! as clerk "echo x >$(result_of clerk.txt)" || fail "a member may change results"
! as clerk "rm -f $(result_of clerk.txt)" || fail "a member may remove results"
! as clerk "echo x >>$spool/index/gouji.sqlite" || fail "a member may change the index"
! as clerk "touch $spool/index/x" || fail "a member may write beside the index"
as clerk "gouji check --history $spool /tmp/report.txt" | grep -q T3-ITEMS || fail "a member may not judge with the index"
id=$(as clerk "gouji alerts --code T3-ITEMS" | head -n 1 | grep -o '[0-9a-f]*$')
as clerk "gouji alerts accept $id --note checked" 077 | grep -q 已接受 || fail "a member may not accept an alert"
grep -q '"note":"checked"' "$(result_of clerk.txt)" || fail "the result does not say that the alert is accepted"
! as stranger "gouji alerts accept $id" || fail "a stranger may accept an alert"

! as stranger "cp /tmp/report.txt $spool/inbox/stranger.txt" || fail "a stranger may file"
! as stranger "ls $spool/outbox" || fail "a stranger may look into the outbox"
