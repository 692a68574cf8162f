#!/bin/bash
# scripts/uninstall --purge leaves nothing behind.
. "$(dirname "$0")/lib.sh"

# Where something that is installed could stay behind.
traces() {
  find /etc /home /opt /root /run /srv /usr /var -xdev -name '*gouji*' -not -path '/run/log/*' 2>/dev/null | sort
}

traces >/tmp/before
install_gouji
file_report "$(sample)" report.txt
eventually result_of report.txt

/lab/source/scripts/uninstall --purge >/dev/null
for gone in $spool /etc/gouji /usr/local/share/gouji /etc/systemd/system/multi-user.target.wants/goujid.service; do
  [ ! -e "$gone" ] || fail "$gone is still there"
done
! getent passwd gouji || fail "the account is still there"
! getent group gouji || fail "the group is still there"
traces >/tmp/after
left=$(comm -13 /tmp/before /tmp/after)
[ -z "$left" ] || fail "left behind: $left"
