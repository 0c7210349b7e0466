# SPDX-License-Identifier: GPL-3.0-or-later
# What `run` and `test` share: say what is done, install, build, find a display. Sourced, never run.
# shellcheck shell=bash

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
display_pid=""

say() { printf '==> %s\n' "$*"; }

stop() {
  printf 'Stopped: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "this needs root or sudo, to install packages: $*"
  fi
}

# The packages of the sections named, one a line.
packages_of() {
  local section="" line
  while read -r line; do
    case $line in
      '' | '#'*) ;;
      '['*) section=${line:1:-1} ;;
      *) if [[ " $* " == *" $section "* ]]; then echo "$line"; fi ;;
    esac
  done <"$top/platform/linux/packages"
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_missing() {
  local package missing=()
  command -v apt-get >/dev/null || stop "this works on Debian 12 and 13, where apt-get installs the packages."
  for package in $(packages_of "$@"); do
    is_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} = 0 ]; then
    say "All packages are there."
    return
  fi
  say "Installing ${#missing[@]} packages that are missing: ${missing[*]}"
  as_root apt-get update -q -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -q -y --no-install-recommends "${missing[@]}" \
    >"$(log_file install)" 2>&1 || stop_with_log install "a package could not be installed."
}

log_file() {
  mkdir -p "$top/build/logs"
  echo "$top/build/logs/$1.log"
}

stop_with_log() {
  tail -n 40 "$(log_file "$1")" >&2
  stop "$2 All of it is in build/logs/$1.log."
}

# build PRESET [target…]: what the compiler says is shown only when something is wrong.
build() {
  local preset=$1
  shift
  say "Building $preset in build/$preset."
  (cd "$top" && cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}) \
    >"$(log_file "build-$preset")" 2>&1 || stop_with_log "build-$preset" "$preset could not be built."
}

# Starts a virtual display (WxH, else the size of a common PC) on a free number, and names it in DISPLAY.
start_display() {
  local size=${1:-1366x768} number_file number
  number_file=$(mktemp)
  Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$number_file" >"$(log_file display)" 2>&1 &
  display_pid=$!
  trap 'kill "$display_pid" 2>/dev/null || true' EXIT
  for _ in $(seq 100); do
    number=$(cat "$number_file")
    [ -n "$number" ] && break
    kill -0 "$display_pid" 2>/dev/null || stop_with_log display "the virtual display did not start."
    sleep 0.1
  done
  rm -f "$number_file"
  [ -n "$number" ] || stop_with_log display "the virtual display did not start."
  export DISPLAY=":$number" LIBGL_ALWAYS_SOFTWARE=1
  unset WAYLAND_DISPLAY
}
