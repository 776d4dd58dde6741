#!/usr/bin/env bash
# Builds substitutes, from Debian's packages, for the images that the Dockerfile and the compose example name. So the
# container tests use both files unchanged, without an image registry. Needs root, apt's lists and a container engine.
#
#   base-image.sh node [NODE]    the Dockerfile's base, with the given Node.js program or one from npm
#   base-image.sh nginx          nginx:alpine of examples/compose
set -euo pipefail

nodeVersion=24.21.0
root=$(cd "$(dirname "$0")/.." && pwd)
docker=${DOCKER:-docker}
workDirectory=$(mktemp -d)
trap 'rm -rf "$workDirectory"' EXIT

usage() {
  sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

# Unpacks packages into the image's root file system, without running their scripts.
unpack() {
  mkdir -p "$workDirectory/packages" "$workDirectory/image/"{etc,tmp,run}
  chmod 1777 "$workDirectory/image/tmp"
  (cd "$workDirectory/packages" && apt-get download --quiet --quiet --option APT::Sandbox::User=root "$@")
  local package
  for package in "$workDirectory"/packages/*.deb; do dpkg-deb --extract "$package" "$workDirectory/image"; done
  rm -rf "$workDirectory/image/usr/share/"{doc,man,locale,lintian}
}

import() {
  tar --create --directory "$workDirectory/image" --numeric-owner . | "$docker" import "$@"
}

importNode() {
  local node=${1:-} name
  if [ -z "$node" ]; then
    local architecture
    architecture=$(dpkg --print-architecture)
    (cd "$workDirectory" && npm pack --silent "node-linux-${architecture/amd64/x64}@$nodeVersion" >/dev/null &&
      tar --extract --gzip --file node-linux-*.tgz package/bin/node)
    node=$workDirectory/package/bin/node
  fi
  name=$(sed -n 's/^FROM \(gcr\.io[^ @]*\).*/\1/p' "$root/Dockerfile")
  unpack base-files netbase tzdata ca-certificates libc6 libgcc-s1 libstdc++6 libatomic1
  install -D --mode 0755 "$node" "$workDirectory/image/nodejs/bin/node"
  printf '%s\n' 'root:x:0:0:root:/root:/sbin/nologin' 'nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin' \
    >"$workDirectory/image/etc/passwd"
  printf '%s\n' 'root:x:0:' 'nonroot:x:65532:' >"$workDirectory/image/etc/group"
  # As in the original: a working directory that other users cannot enter keeps a container from starting.
  install -d --mode 0700 --owner 65532 --group 65532 "$workDirectory/image/home/nonroot"
  import --change 'WORKDIR /home/nonroot' --change 'ENTRYPOINT ["/nodejs/bin/node"]' --change 'USER 65532' \
    --change 'ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt' - "$name" >/dev/null
  echo "$name"
}

importNginx() {
  local ssl # libssl3, or libssl3t64 from Debian 13 on
  ssl=$(apt-cache depends nginx | sed -n 's/.*Depends: \(libssl3[^ ]*\).*/\1/p' | head -n 1)
  unpack nginx nginx-common base-files libc6 libcrypt1 libpcre2-8-0 "$ssl" zlib1g
  mkdir -p "$workDirectory/image/var/log/nginx" "$workDirectory/image/var/lib/nginx"
  printf '%s\n' 'root:x:0:0:root:/root:/sbin/nologin' 'www-data:x:33:33:www-data:/var/www:/sbin/nologin' \
    >"$workDirectory/image/etc/passwd"
  printf '%s\n' 'root:x:0:' 'www-data:x:33:' >"$workDirectory/image/etc/group"
  import --change 'CMD ["/usr/sbin/nginx", "-g", "daemon off;"]' - nginx:alpine >/dev/null
  echo nginx:alpine
}

case ${1:-} in
  node) importNode "${2:-}" ;;
  nginx) importNginx ;;
  *) usage ;;
esac
