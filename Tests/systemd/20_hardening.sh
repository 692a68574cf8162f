#!/bin/bash
# Every hardening line of the unit stops an attempt: with the line alone it fails, without it it succeeds, and in the
# daemon's whole sandbox it fails as well. A line for which no attempt is written here is a failure of this test.
. "$(dirname "$0")/lib.sh"

install_gouji --no-start

# -- What the attempts are after -------------------------------------------------------------------------------------
cp --preserve=mode /lab/probe /lab/probe-setuid
chmod 4755 /lab/probe-setuid
for secret in /root/secret /home/secret /tmp/secret /usr/lib/modules/secret; do
  mkdir -p "$(dirname "$secret")"
  echo secret >"$secret"
done
mknod /dev/probe c 1 5
mknod -m 666 /lab/probe-kmsg c 1 11
mount -t tmpfs -o mode=777 probe /proc/sys/debug # the real ones are read-only in the lab already
install -m 666 /dev/null /var/tmp/probe
chmod 755 /lab/probe
/lab/probe memory-make 4711
/lab/probe key-make
/lab/probe tcp-listen 4713

# -- The lines, as the unit has them ---------------------------------------------------------------------------------
# Those that say how it is run, not what it may do.
not_hardening='Type|OOMPolicy|NotifyAccess|Exec.*|WatchdogSec|Timeout.*|Restart.*|Environment|SyslogIdentifier|LogRateLimit.*'
mapfile -t lines < <(sed -n '/^\[Service\]/,/^\[Install\]/p' "$unit" | grep -E '^[A-Z]' | grep -vE "^($not_hardening)=")
[ ${#lines[@]} -gt 20 ] || fail "the unit has lost its hardening lines"

# inside PROPERTY… -- COMMAND: runs it as a service with these properties.
inside() {
  local properties=()
  while [ "$1" != -- ]; do
    properties+=(--property="$1")
    shift
  done
  shift
  # Nothing of what these services do is left for the next one.
  systemd-run --quiet --wait --pipe --collect "${properties[@]}" sh -c "$1" >/dev/null 2>&1
}

# of KEY: the unit's lines of that key.
of() { printf '%s\n' "${lines[@]}" | grep "^$1="; }

tried=()

# attempt KEY COMMAND [PROPERTY…]: the claim of one line. Further properties are given in all three runs: some lines only
# mean something for a user who is not root.
attempt() {
  local key=$1 command=$2 own
  shift 2
  tried+=("$key")
  mapfile -t own < <(of "$key")
  [ ${#own[@]} -gt 0 ] || fail "the unit has no line $key="
  inside "$@" -- "$command" || fail "$key: the attempt fails without the line, too, and proves nothing: $command"
  # Stopped means the attempt, not that nothing runs at all.
  inside "$@" "${own[@]}" -- true || fail "$key: nothing runs with it"
  ! inside "$@" "${own[@]}" -- "$command" || fail "$key alone does not stop: $command"
  ! inside "${lines[@]}" -- "$command" || fail "$key: the whole sandbox does not stop: $command"
}

# afterwards KEY COMMAND TRACE [PROPERTY…]: as attempt, where the harm shows only outside and after the command.
afterwards() {
  local key=$1 command=$2 trace=$3 own
  shift 3
  tried+=("$key")
  mapfile -t own < <(of "$key")
  inside "$@" -- "$command" && sh -c "$trace" || fail "$key: proves nothing: $command; $trace"
  inside "$@" "${own[@]}" -- "$command" || true
  ! sh -c "$trace" || fail "$key alone does not stop: $command; $trace"
  inside "${lines[@]}" -- "$command" || true
  ! sh -c "$trace" || fail "$key: the whole sandbox does not stop: $command; $trace"
}

# -- Who it is -------------------------------------------------------------------------------------------------------
attempt User 'cat /etc/shadow'
attempt Group 'test "$(id -g)" = 0'
attempt UMask 'f=$(mktemp -u /dev/shm/XXXXXX); : >$f; ls -l $f | grep "^.......r"'
# Whatever happened to the directory: each start closes it to others again.
tried+=(StateDirectoryMode)
chmod 755 $spool
runuser -u nobody -- ls $spool >/dev/null
inside "${lines[@]}" -- true
! runuser -u nobody -- ls $spool >/dev/null 2>&1 || fail "StateDirectoryMode: others may look in"

# -- What it may never become ----------------------------------------------------------------------------------------
attempt NoNewPrivileges '/lab/probe-setuid become-root' User=nobody
attempt CapabilityBoundingSet 'chroot / true'
attempt PrivateUsers 'chown 1234 /var/tmp/probe && chown 0 /var/tmp/probe'
attempt RestrictSUIDSGID 'chmod u+s /var/tmp/probe'
chmod u-s /var/tmp/probe
attempt RestrictNamespaces 'unshare --mount true'
attempt RestrictRealtime '/lab/probe real-time'
attempt LockPersonality 'setarch --addr-no-randomize true'
attempt MemoryDenyWriteExecute '/lab/probe written-code'

# -- What it does not see of the machine -----------------------------------------------------------------------------
for folder in /etc /usr /opt /var/lib /srv; do
  attempt ProtectSystem "touch $folder/written"
done
attempt ProtectHome 'cat /root/secret'
attempt ProtectHome 'cat /home/secret'
afterwards PrivateMounts 'mount -t tmpfs probe /mnt' 'mountpoint --quiet /mnt && umount /mnt'
attempt PrivateTmp 'cat /tmp/secret'
attempt PrivateDevices 'head -c 1 /dev/probe'
attempt DevicePolicy 'true </lab/probe-kmsg'
attempt ProtectProc 'test -d /proc/1' User=nobody
attempt ProcSubset 'cat /proc/meminfo'
attempt ProtectKernelTunables 'touch /proc/sys/debug/written'
attempt ProtectKernelModules 'cat /usr/lib/modules/secret'
attempt ProtectKernelLogs '/lab/probe kernel-log'
attempt ProtectControlGroups 'mkdir /sys/fs/cgroup/probe && rmdir /sys/fs/cgroup/probe'
attempt ProtectClock '/lab/probe clock'
attempt ProtectHostname 'hostname probe'
attempt PrivateIPC '/lab/probe memory-find 4711'
afterwards RemoveIPC '/lab/probe memory-make 4712' '/lab/probe memory-find 4712 && ipcrm --shmem-key 4712' User=nobody
attempt KeyringMode '/lab/probe key-find' KeyringMode=shared

# -- What it does not say to the world -------------------------------------------------------------------------------
attempt PrivateNetwork '/lab/probe tcp-connect 4713'
attempt IPAddressDeny '/lab/probe udp-send 4713'
attempt RestrictAddressFamilies '/lab/probe socket-inet'
attempt RestrictAddressFamilies '/lab/probe socket-netlink'

# -- What it may ask of the kernel -----------------------------------------------------------------------------------
if /lab/probe foreign-abi; then
  attempt SystemCallArchitectures '/lab/probe foreign-abi'
else
  tried+=(SystemCallArchitectures) # a kernel or a processor without a second ABI
fi
for call in trace bpf swap; do
  attempt SystemCallFilter "/lab/probe $call"
done
attempt SystemCallFilter 'mount --bind /mnt /mnt'
# Refused, not killed: the probe lives to say so. (A shell reports a death by signal as 128 and more.)
tried+=(SystemCallErrorNumber)
mapfile -t filter < <(of SystemCallFilter)
! inside "${filter[@]}" -- '/lab/probe trace; test $? = 1' || fail "SystemCallErrorNumber: proves nothing"
inside "${filter[@]}" "$(of SystemCallErrorNumber)" -- '/lab/probe trace; test $? = 1' ||
  fail "SystemCallErrorNumber: a call that is refused kills"

# -- How much of the machine -----------------------------------------------------------------------------------------
# Limits of control groups: only where the lab's hierarchy has the controllers.
controllers=$(cat /sys/fs/cgroup/cgroup.controllers)
case $controllers in
  *memory*) attempt MemoryMax '/lab/probe eat-memory 4200' ;;
  *) tried+=(MemoryMax) ;;
esac
case $controllers in
  *pids*) attempt TasksMax '/lab/probe make-processes 1100' ;;
  *) tried+=(TasksMax) ;;
esac
attempt LimitCORE 'bash -c "ulimit -c unlimited"' User=nobody

# -- What it needs is allowed ----------------------------------------------------------------------------------------
tried+=(StateDirectory)
inside "${lines[@]}" -- 'touch /var/lib/gouji/outbox/written && mv /var/lib/gouji/outbox/written /var/lib/gouji/archive' ||
  fail "StateDirectory: the daemon could not write, or not move between its folders"
for call in socket-unix landlock filter; do
  inside "${lines[@]}" -- "/lab/probe $call" || fail "the sandbox refuses what is needed: $call"
done

# -- Nothing forgotten -----------------------------------------------------------------------------------------------
for line in "${lines[@]}"; do
  printf '%s\n' "${tried[@]}" | grep -qx "${line%%=*}" || fail "no attempt is written for: $line"
done
