# certtool-loop.sh CA-FOLDER COUNT WORDS-FOR-THE-KEY...
set -e
ca=$1 count=$2 entry=1
shift 2
while [ "$entry" -le "$count" ]; do
  name=host-$entry
  certtool --generate-privkey "$@" --outfile "$name-key.pem"
  printf 'cn = %s.test\ndns_name = %s.test\nexpiration_days = 365\ntls_www_server\nsigning_key\n' "$name" "$name" >"$name.cfg"
  certtool --generate-certificate --load-privkey "$name-key.pem" --load-ca-certificate "$ca/ca.pem" \
    --load-ca-privkey "$ca/ca-key.pem" --template "$name.cfg" --outfile "$name.pem"
  entry=$((entry + 1))
done
