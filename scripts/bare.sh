#!/usr/bin/env bash
# Runs a command as if on a new machine with Debian's base system, Node.js, npm, git and OpenSSL, and nothing else: this
# command sees no other program. Run it as root on Debian; `.ci/run` runs the tests like this.
#
#   bare.sh COMMAND…
#   bare.sh --with 'curl python3 own-machine' COMMAND…    with some more programs
#
# `own-machine` adds the right to make mount namespaces, `update-ca-certificates` also the root certificates, and
# `python3-modules` the packages of Debian's Python.
set -euo pipefail

more=
if [ "${1:-}" = --with ]; then
  more=$2
  shift 2
fi
if [ $# -eq 0 ]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi

if [ -z "${BARE_DIRECTORY:-}" ]; then
  BARE_DIRECTORY=$(mktemp -d)
  trap 'rm -rf "$BARE_DIRECTORY"' EXIT
  export BARE_DIRECTORY
  if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then cp "$NODE_EXTRA_CA_CERTS" "$BARE_DIRECTORY/ca.pem"; fi
  unshare --mount --propagation private "$0" --with "$more" "$@"
  exit
fi

has() { [[ " $more " == *" $1 "* ]]; }

# Files are removed in a layer above the system's directories, which disappears with the namespace.
layers=$BARE_DIRECTORY/layers
mkdir "$layers" "$BARE_DIRECTORY/home"
mount -t tmpfs tmpfs "$layers"
for place in /etc /opt /usr; do
  mkdir -p "$layers$place/upper" "$layers$place/work"
  mount -t overlay overlay -o "lowerdir=$place,upperdir=$layers$place/upper,workdir=$layers$place/work" "$place"
done

# The programs that stay, by name, and where their links lead.
declare -A stays=()
leads=() gone=()
essential=$(dpkg-query --show --showformat '${Package} ${Priority} ${Essential}\n' |
  awk '$2 == "required" || $3 == "yes" { print $1 }')
# shellcheck disable=SC2086
for path in $(dpkg-query --listfiles $essential | grep -E '^(/usr)?/s?bin/'); do stays[${path##*/}]=1; done
systems=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
for name in awk which node npm npx git openssl $more; do
  # The system's own programs, but the Node.js of the caller.
  case $name in node | npm | npx) search=$PATH ;; *) search=$systems:$PATH ;; esac
  path=$(PATH=$search command -v "$name" || true)
  case $path in /*) ;; *) continue ;; esac
  stays[$name]=1
  leads+=("$(readlink -f "$path")")
  # A program from another place gets a link.
  case $path in /usr/local/bin/* | /usr/bin/* | /usr/sbin/* | /bin/* | /sbin/*) ;; *) ln -sf "$(readlink -f "$path")" "/usr/local/bin/$name" ;; esac
done
# The programs that links lead to: /bin/awk is /usr/bin/mawk.
for path in "${leads[@]}"; do stays[${path##*/}]=1; done
for directory in /usr/bin /usr/sbin /usr/local/bin /usr/local/sbin; do
  for path in "$directory"/*; do
    if [ -z "${stays[${path##*/}]:-}" ]; then gone+=("$path"); fi
  done
done

# Programs and modules that tests find by path.
gone+=(/opt/* /usr/lib/jvm /usr/lib/go-* /usr/share/go-* /usr/local/go /usr/lib/chromium /usr/lib/firefox-esr
  /usr/lib/postgresql /usr/lib/rabbitmq /usr/lib/apache2)
has python3-modules || gone+=(/usr/lib/python3/dist-packages/* /usr/local/lib/python3*)
has update-ca-certificates ||
  gone+=(/etc/ssl/certs/* /etc/ca-certificates /etc/ca-certificates.conf /usr/share/ca-certificates)
for path in "${gone[@]}"; do
  for lead in "${leads[@]}"; do case $lead in "$path"/*) continue 2 ;; esac; done
  rm -rf "$path"
done

given=("PATH=$systems" "HOME=$BARE_DIRECTORY/home" LANG=C.UTF-8)
if [ -n "${npm_config_registry:-}" ]; then given+=("npm_config_registry=$npm_config_registry"); fi
if [ -e "$BARE_DIRECTORY/ca.pem" ]; then given+=("NODE_EXTRA_CA_CERTS=$BARE_DIRECTORY/ca.pem"); fi
rights=(setpriv --bounding-set=-sys_admin --inh-caps=-sys_admin)
if has own-machine; then rights=(); fi
exec env -i "${given[@]}" "${rights[@]}" "$@"
