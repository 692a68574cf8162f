#!/bin/bash
# scripts/uninstall --purge leaves nothing behind.
. "$(dirname "$0")/lib.sh"

find / -xdev -name '*gouji*' -not -path '/lab/*' -not -path '/proc/*' \
  -not -path '/tmp/*' -print 2>/dev/null | sort >/tmp/before || true
install_gouji
file_report "$(sample)" report.txt
eventually result_of report.txt

/lab/source/scripts/uninstall --purge >/dev/null
for gone in $spool /etc/gouji /usr/local/share/gouji /etc/systemd/system/multi-user.target.wants/goujid.service; do
  [ ! -e "$gone" ] || fail "$gone is still there"
done
! getent passwd gouji || fail "the account is still there"
! getent group gouji || fail "the group is still there"
find / -xdev -name '*gouji*' -not -path '/lab/*' -not -path '/proc/*' -not -path '/tmp/*' -print 2>/dev/null |
  sort >/tmp/after || true
left=$(comm -13 /tmp/before /tmp/after)
[ -z "$left" ] || fail "left behind: $left"
