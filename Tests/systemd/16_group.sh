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
! as clerk "ls $spool/index" || fail "a member may look into the index"

! as stranger "cp /tmp/report.txt $spool/inbox/stranger.txt" || fail "a stranger may file"
! as stranger "ls $spool/outbox" || fail "a stranger may look into the outbox"
