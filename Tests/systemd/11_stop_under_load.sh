#!/bin/bash
# Stopped in the middle of much work, the daemon ends in order; started again, it finishes the rest, each once.
. "$(dirname "$0")/lib.sh"

install_gouji
mkdir /tmp/reports
for number in $(seq 400); do variant "$number" >"/tmp/reports/$number.txt"; done
systemctl stop goujid
cp /tmp/reports/*.txt $spool/inbox/
systemctl start goujid
begun() { [ "$(results)" -gt 0 ]; }
eventually begun
systemctl stop goujid

[ "$(show Result)/$(show ExecMainStatus)" = success/0 ] || fail "it did not end in order: $(show Result)"
done=$(results)
for file in $spool/outbox/*.json; do
  tail -c 2 "$file" | grep -q '}' || fail "half written: $file"
done
! find $spool/outbox -name '.*' -type f | grep . || fail "scraps in the outbox"
echo "$done of 400 were done when it stopped"

systemctl start goujid
all_done() { [ "$(results)" = 400 ] && [ -z "$(ls $spool/inbox)" ]; }
eventually all_done
[ "$(find $spool/archive -type f | wc -l)" = 400 ] || fail "the archive holds $(find $spool/archive -type f | wc -l)"
[ "$(show NRestarts)" = 0 ]
