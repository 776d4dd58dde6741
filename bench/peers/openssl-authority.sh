# A CA, a server and a client as guides describe it: a key and a request each, signed by the CA.
# openssl-authority.sh WORDS-FOR-THE-KEY..., e.g. -newkey rsa:2048
set -e
openssl req -x509 -nodes "$@" -keyout ca-key.pem -out ca.pem -days 365 -subj '/CN=Bench CA' \
  -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign'
for name in localhost alice; do
  case $name in localhost) usage=serverAuth ;; *) usage=clientAuth ;; esac
  openssl req -new -nodes "$@" -keyout "$name-key.pem" -out "$name-request.pem" -subj "/CN=$name"
  printf 'basicConstraints=critical,CA:FALSE\nsubjectAltName=DNS:%s\nextendedKeyUsage=%s\n' "$name" "$usage" >"$name.cnf"
  openssl x509 -req -in "$name-request.pem" -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 365 -sha256 \
    -extfile "$name.cnf" -out "$name.pem"
done
