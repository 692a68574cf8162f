#!/bin/bash
# A report put into the inbox makes one entry an alert and one a file, with every field that CONTRACT.md names.
. "$(dirname "$0")/lib.sh"

install_gouji
file_report "$(sample)" 某区.txt
eventually has_entry GOUJI_FILE=某区.txt GOUJI_VERDICT=alerts
result=$(result_of 某区.txt)

# Each alert of the outbox is in the journal once, and nothing else is.
grep -o '"id": *"[0-9a-f]\{16\}"' "$result" | grep -o '[0-9a-f]\{16\}' | sort >/tmp/filed
[ -s /tmp/filed ] || fail "no alerts in $result"
entries GOUJI_FILE=某区.txt | grep -o '"GOUJI_ALERT_ID":"[0-9a-f]*"' | cut -d '"' -f 4 | sort >/tmp/told
diff /tmp/filed /tmp/told || fail "the outbox and the journal tell different alerts"

for place in natural total; do
  for code in T3-BALANCE T3-ITEMS; do
    entry=$(entries GOUJI_FILE=某区.txt GOUJI_CODE=$code GOUJI_AT=$place)
    [ "$(wc -l <<<"$entry")" = 1 ] && [ -n "$entry" ] || fail "not one entry for $code at $place: $entry"
    for field in '"PRIORITY":"3"' '"SYSLOG_IDENTIFIER":"goujid"' '"GOUJI_YEAR":"2020"' '"GOUJI_REGION":"620403"' \
      "\"GOUJI_SHA256\":\"$(sha256sum "$(sample)" | cut -d ' ' -f 1)\"" '"_SYSTEMD_UNIT":"goujid.service"' \
      '"MESSAGE_ID":"' '"GOUJI_EXPECTED":"' '"GOUJI_FOUND":"' '"GOUJI_AGENCY":"' '"CODE_FILE":"GoujiDaemon/' \
      '"CODE_LINE":"' '"MESSAGE":"某区.txt：'; do
      grep -qF "$field" <<<"$entry" || fail "no $field in $entry"
    done
  done
done

filed=$(entries GOUJI_FILE=某区.txt GOUJI_VERDICT=alerts)
[ "$(wc -l <<<"$filed")" = 1 ] || fail "more than one entry for the file: $filed"
grep -qF '"PRIORITY":"6"' <<<"$filed" || fail "the file's entry is not informational: $filed"
grep -qF "\"GOUJI_ALERTS\":\"$(wc -l </tmp/filed)\"" <<<"$filed" || fail "another number of alerts: $filed"
