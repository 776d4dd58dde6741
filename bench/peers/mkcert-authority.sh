# CAROOT does not exist yet: the first command makes the CA.
set -e
mkcert "$@" -cert-file localhost.pem -key-file localhost-key.pem localhost
mkcert "$@" -client -cert-file alice.pem -key-file alice-key.pem alice
