#!/bin/bash
# A settings file that does not make sense leaves the old settings in force, and journal and STATUS say so.
. "$(dirname "$0")/lib.sh"

install_gouji
process=$(show MainPID)
printf 'size_limit: 1\nsettle_time: 3\n' >>/etc/gouji/goujid.yaml
line=$(wc -l </etc/gouji/goujid.yaml)
systemctl reload goujid
eventually has_entry MESSAGE_ID="$(event_id reloadRefused)"
entry=$(entries MESSAGE_ID="$(event_id reloadRefused)")
for words in goujid.yaml settle_time "$line"; do
  grep -qF "$words" <<<"$entry" || fail "the journal does not name $words: $entry"
done
[ "$(show MainPID)/$(show ActiveState)" = "$process/active" ] || fail "it did not go on"

# The key that made sense is not in force either: half a file is no settings.
head -c 2000000 /dev/zero | tr '\0' ' ' >/tmp/large.txt
file_report /tmp/large.txt large.txt
eventually result_of large.txt
! has_entry GOUJI_FILE=large.txt GOUJI_CODE=READ-LIMIT || fail "half of the broken settings is in force"
eventually sh -c 'systemctl show goujid --value -p StatusText | grep -q goujid.yaml'

# Mended, it is taken.
sed -i '/settle_time/d' /etc/gouji/goujid.yaml
systemctl reload goujid
eventually has_entry MESSAGE_ID="$(event_id reloaded)"
no_complaint() { ! show StatusText | grep -q goujid.yaml; }
eventually no_complaint
