#!/usr/bin/env bash
# Starts a separate container engine for the container tests: own data, own socket, no bridge, no firewall rule. Its
# containers see the loopback interface and no other network.
#
#   container-engine.sh start DIRECTORY    prints the address for DOCKER_HOST once the engine answers
#   container-engine.sh stop DIRECTORY     stops the engine and removes its data from DIRECTORY
set -euo pipefail

usage() {
  sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

start() {
  if [ "$(id -u)" -ne 0 ]; then
    echo 'container-engine.sh: expected to be run by root. Use sudo.' >&2
    exit 1
  fi
  if ! command -v dockerd >/dev/null; then
    echo 'container-engine.sh: dockerd was not found. Install it, e.g. apt-get install --no-install-recommends docker.io.' >&2
    exit 1
  fi
  mkdir -p "$directory"
  # If containerd already runs as a service, dockerd uses it; these names keep the images and containers separate.
  dockerd --data-root "$directory/data" --exec-root "$directory/exec" --pidfile "$directory/pid" \
    --host "unix://$directory/sock" --iptables=false --ip6tables=false --bridge=none --group root \
    --containerd-namespace selfsigned-cert-test --containerd-plugins-namespace selfsigned-cert-test-plugins \
    >"$directory/log" 2>&1 </dev/null &
  local engine=$!
  for _ in $(seq 300); do
    if "${DOCKER:-docker}" --host "unix://$directory/sock" version >/dev/null 2>&1; then
      echo "unix://$directory/sock"
      return
    fi
    kill -0 "$engine" 2>/dev/null || break
    sleep 0.1
  done
  echo 'container-engine.sh: dockerd did not answer within 30 seconds. The end of its log:' >&2
  tail -n 20 "$directory/log" >&2
  stop
  exit 1
}

stop() {
  if [ -e "$directory/pid" ]; then
    local engine
    engine=$(cat "$directory/pid")
    kill "$engine" 2>/dev/null || true
    for _ in $(seq 300); do
      kill -0 "$engine" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$engine" 2>/dev/null || true
  fi
  # Unmounts what a killed engine left, the deepest first: rm would delete its contents.
  awk -v directory="$directory/" 'index($2, directory) == 1 { print $2 }' /proc/mounts | sort --reverse |
    while read -r mounted; do umount --lazy "$mounted"; done
  rm -rf --one-file-system "$directory/data" "$directory/exec" "$directory/pid" "$directory/sock" "$directory/log"
  rmdir "$directory" 2>/dev/null || true
}

[ $# -eq 2 ] || usage
directory=$(realpath --canonicalize-missing "$2")
case $1 in
  start) start ;;
  stop) stop ;;
  *) usage ;;
esac
