#!/bin/bash
# Stopped in the middle of much work, the daemon ends in order; started again, it finishes the rest, each once.
. "$(dirname "$0")/lib.sh"

install_gouji
# Time enough to finish what is in hand, on however busy a machine.
echo 'shutdown_budget: 300' >>/etc/gouji/goujid.yaml
drop_in patient <<<$'[Service]\nTimeoutStopSec=400s'
make_variants 250
systemctl stop goujid
cp /tmp/reports/*.txt $spool/inbox/
systemctl start goujid
begun() { [ "$(results)" -gt 0 ]; }
eventually begun
systemctl stop goujid

[ "$(show Result)/$(show ExecMainStatus)" = success/0 ] || fail "it did not end in order: $(show Result)"
finished=$(results)
for file in $spool/outbox/*.json; do
  tail -c 2 "$file" | grep -q '}' || fail "half written: $file"
done
! find $spool/outbox -name '.*' -type f | grep . || fail "scraps in the outbox"
[ "$finished" -lt 250 ] || fail "all was done before it was stopped, which proves nothing"

systemctl start goujid
eventually is_done 250
[ "$(find $spool/archive -type f | wc -l)" = 250 ] || fail "the archive holds $(find $spool/archive -type f | wc -l)"
[ "$(show NRestarts)" = 0 ]
