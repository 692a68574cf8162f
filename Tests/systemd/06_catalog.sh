#!/bin/bash
# `journalctl -x` explains what it shows, in Chinese and in English, and puts the entry's own figures in.
. "$(dirname "$0")/lib.sh"

install_gouji
file_report "$(sample)" report.txt
eventually has_entry GOUJI_FILE=report.txt GOUJI_VERDICT=alerts

explained=$(journalctl --quiet --no-pager --catalog GOUJI_CODE=T3-ITEMS GOUJI_AT=natural)
for words in 'T3-ITEMS' 'Defined-By: gouji' '含义：表三“natural”一列' 'Meaning: In column natural of table 3' '处理：' 'To do:' \
  'report.txt'; do
  grep -qF -- "$words" <<<"$explained" || fail "no “$words” in: $explained"
done
! grep -q '@GOUJI' <<<"$explained" || fail "a field was not put in: $explained"
journalctl --quiet --no-pager --catalog GOUJI_VERDICT=alerts | grep -qF 'A report was examined' || fail "the file's entry is not explained"

# All of them made it into the catalog.
[ "$(journalctl --list-catalog | grep -c ' gouji: ')" = "$(grep -c '^-- ' /lab/source/systemd/gouji.catalog)" ] ||
  fail "the catalog holds $(journalctl --list-catalog | grep -c ' gouji: ') of gouji's entries"
