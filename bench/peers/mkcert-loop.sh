# mkcert-loop.sh COUNT WORDS-FOR-THE-KEY...
set -e
count=$1 entry=1
shift
while [ "$entry" -le "$count" ]; do
  mkcert "$@" -cert-file "host-$entry.pem" -key-file "host-$entry-key.pem" "host-$entry.test"
  entry=$((entry + 1))
done
