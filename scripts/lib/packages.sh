# Sourced by the scripts: installs Debian packages that are missing, and says so.

# What a build needs.
build_packages=(
  pkg-config g++ libc6-dev
  libsystemd-dev libsqlite3-dev
  libxml2-dev libarchive-dev libpoppler-private-dev poppler-data
)

# What the tests need beside it: a fault injector, a compiler for the probe of the sandbox, a real systemd, and the
# converter whose results are compared with ours.
test_packages=(strace gcc systemd dbus util-linux procps libreoffice-writer-nogui libreoffice-calc-nogui)

# need PACKAGE…: installs those that are not there; as root, or through sudo.
need() {
  local missing=()
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  echo "安装缺少的软件包 / installing: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "请先以 root 安装 / as root: apt-get install ${missing[*]}" >&2; exit 77; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# need_swift: the toolchain itself is not in Debian.
need_swift() {
  command -v swift >/dev/null || { echo "没有找到 Swift 6.2 或更新的版本 / Swift 6.2 or later is not there: https://www.swift.org/install" >&2; exit 69; }
}
