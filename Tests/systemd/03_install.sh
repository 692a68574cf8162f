#!/bin/bash
# scripts/install puts everything in place, and again over itself without touching settings or data.
. "$(dirname "$0")/lib.sh"

check() {
  [ "$(stat -c '%A %U:%G' "$1")" = "$2" ] || fail "$1 is $(stat -c '%A %U:%G' "$1") instead of $2"
}

all_in_place() {
  check /usr/local/bin/goujid '-rwxr-xr-x root:root'
  check /usr/local/bin/gouji '-rwxr-xr-x root:root'
  for helper in extract pdf office; do check "/usr/local/libexec/gouji/gouji-$helper" '-rwxr-xr-x root:root'; done
  check /usr/local/share/gouji/forms/2021.yaml '-rw-r--r-- root:root'
  check /usr/local/share/gouji/regions.tsv '-rw-r--r-- root:root'
  check /etc/gouji/goujid.yaml '-rw-r--r-- root:root'
  check $spool 'drwxr-s--- gouji:gouji'
  check $spool/inbox 'drwxrws--- gouji:gouji'
  for folder in outbox archive rejected; do
    check "$spool/$folder" 'drwxr-s--- gouji:gouji'
  done
  check $spool/decisions 'drwxrws--- gouji:gouji'
  check $spool/index 'drwxr-s--- gouji:gouji'
  [ "$(getent passwd gouji | cut -d: -f 6-7)" = /var/lib/gouji:/usr/sbin/nologin ] || fail "account: $(getent passwd gouji)"
  [ "$(systemctl is-enabled goujid)" = enabled ]
  [ "$(systemctl is-active goujid)" = active ]
  ! find /usr/local /etc/gouji -name '*.new' | grep . || fail "scraps are left"
}

umask 077
install_gouji
all_in_place

echo '# changed by hand' >>/etc/gouji/goujid.yaml
echo kept >$spool/archive/kept
install_gouji
all_in_place
grep -q 'changed by hand' /etc/gouji/goujid.yaml || fail "the settings were overwritten"
cmp -s /etc/gouji/goujid.yaml.default /lab/source/config/goujid.yaml || fail "the new defaults are not beside them"
[ "$(cat $spool/archive/kept)" = kept ]
