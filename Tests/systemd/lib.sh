# Sourced by every test: what they say and wait with. All of it runs inside the lab, as root.
# shellcheck shell=bash
# No pipefail: `grep -q` ends with its first find, and whoever writes to it may then die of SIGPIPE or not.
set -eu
shopt -s inherit_errexit

trap 'echo "$0, line $LINENO: failed: $BASH_COMMAND" >&2' ERR

# shellcheck disable=SC2034
spool=/var/lib/gouji
samples=/lab/source/Tests/Samples
# shellcheck disable=SC2034 # for the tests
unit=/usr/local/lib/systemd/system/goujid.service

fail() {
  echo "$0: $*" >&2
  systemctl status goujid.service --no-pager --lines=20 >&2 || true
  exit 1
}

# eventually COMMAND…: waits until it succeeds. The limit is for a machine that is stuck, not a measure of speed.
eventually() {
  local _
  for _ in $(seq 6000); do
    if "$@" >/dev/null 2>&1; then return; fi
    sleep 0.05
  done
  fail "never came true: $*"
}

# The daemon as a user gets it: installed, enabled, started.
install_gouji() {
  /lab/source/scripts/install --from /lab/build "$@" >/dev/null
}

# drop_in NAME <<EOF: local changes to the unit, for what would take minutes otherwise.
drop_in() {
  mkdir -p /etc/systemd/system/goujid.service.d
  cat >"/etc/systemd/system/goujid.service.d/$1.conf"
  systemctl daemon-reload
}

# entries [MATCH…]: the daemon's entries in the journal, one JSON object a line.
entries() {
  journalctl --sync
  journalctl --quiet --no-pager --output=json SYSLOG_IDENTIFIER=goujid "$@"
}

# count_entries [MATCH…]
count_entries() {
  entries "$@" | wc -l
}

has_entry() {
  [ "$(count_entries "$@")" -gt 0 ]
}

# file_report SOURCE NAME: whole at once, as a careful program does it.
file_report() {
  cp "$1" "$spool/inbox/.$2.new"
  mv "$spool/inbox/.$2.new" "$spool/inbox/$2"
}

# variant NUMBER: the sample as another organ would file it, on standard output.
variant() {
  local place
  place=$(basename "$(sample)" | cut -d - -f 2)
  # Another name, and with it another content, or the reports would be one.
  grep -q "$place" "$(sample)" || fail "$(sample) does not name $place, after which it is called"
  sed "s/$place/${place%?}$1${place: -1}/g" "$(sample)"
}

# make_variants COUNT: /tmp/reports/1.txt and so on.
make_variants() {
  local number
  mkdir -p /tmp/reports
  for number in $(seq "$1"); do variant "$number" >"/tmp/reports/$number.txt"; done
}

# is_done COUNT: so many results, and nothing left to do.
is_done() {
  [ "$(results)" = "$1" ] && [ -z "$(ls "$spool/inbox")" ]
}

# sample: the report whose 自然人 column of table 3 does not add up.
sample() {
  local found=("$samples"/620403-*-2020.txt)
  [ -e "${found[0]}" ] || fail "no sample report $samples/620403-*-2020.txt"
  echo "${found[0]}"
}

result_of() {
  local found=("$spool/outbox/$1".????????????.json)
  [ -e "${found[0]}" ] && echo "${found[0]}"
}

results() {
  find "$spool/outbox" -name '*.txt.*.json' | wc -l
}

# The id of the daemon's own events, as the source has it: event_id reloaded
event_id() {
  sed -n "s/^ *case \.$1: \"\([0-9a-f]*\)\"$/\1/p" /lab/source/Sources/GoujiDaemon/Journal/MessageID.swift
}

show() {
  systemctl show goujid.service --value --property="$1"
}
