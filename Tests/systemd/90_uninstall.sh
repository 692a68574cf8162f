#!/bin/bash
# scripts/uninstall takes the program away and leaves the data; a new installation finds them.
. "$(dirname "$0")/lib.sh"

install_gouji
file_report "$(sample)" before.txt
eventually result_of before.txt

/lab/source/scripts/uninstall >/dev/null
for gone in /usr/local/bin/goujid /usr/local/bin/gouji /usr/local/share/gouji "$unit" \
  /usr/local/lib/{sysusers.d,tmpfiles.d}/gouji.conf /usr/local/lib/systemd/catalog/gouji.catalog; do
  [ ! -e "$gone" ] || fail "$gone is still there"
done
[ "$(systemctl show --value --property=LoadState goujid.service)" = not-found ] || fail "systemd still knows the unit"
! pgrep -x goujid || fail "the daemon still runs"
! journalctl --list-catalog | grep gouji || fail "the catalog still explains gouji's entries"
result_of before.txt || fail "the results are gone"
[ -e /etc/gouji/goujid.yaml ] || fail "the settings are gone"
getent passwd gouji >/dev/null || fail "the account that owns the data is gone"

/lab/source/scripts/uninstall >/dev/null || fail "a second time fails"

install_gouji
file_report "$(sample)" again.txt
eventually test ! -e $spool/inbox/again.txt
[ "$(results)" = 1 ] || fail "what was there before was not known any more"
