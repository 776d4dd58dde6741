# Certificates under an existing CA, as guides describe it: a key and a request, then the signature.
# openssl-loop.sh CA-FOLDER COUNT WORDS-FOR-THE-KEY...
set -e
ca=$1 count=$2 entry=1
shift 2
while [ "$entry" -le "$count" ]; do
  name=host-$entry
  openssl req -new -nodes "$@" -keyout "$name-key.pem" -out "$name-request.pem" -subj "/CN=$name.test"
  printf 'basicConstraints=critical,CA:FALSE\nsubjectAltName=DNS:%s.test\nextendedKeyUsage=serverAuth\n' "$name" >"$name.cnf"
  openssl x509 -req -in "$name-request.pem" -CA "$ca/ca.pem" -CAkey "$ca/ca-key.pem" -CAserial ca.srl -CAcreateserial \
    -days 365 -sha256 -extfile "$name.cnf" -out "$name.pem"
  entry=$((entry + 1))
done
