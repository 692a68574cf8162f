#!/bin/bash
# The unit's exposure is at most 0.4, by systemd's own measure.
. "$(dirname "$0")/lib.sh"

systemd-analyze security --offline=true --no-pager --threshold=4 /lab/source/systemd/goujid.service >/tmp/exposure ||
  fail "$(tail -n 1 /tmp/exposure)"
grep -q 'Overall exposure level' /tmp/exposure
