set -e
openssl req -x509 -nodes "$@" -keyout key.pem -out cert.pem -days 365 -subj /CN=localhost -addext subjectAltName=DNS:localhost
openssl pkcs12 -export -inkey key.pem -in cert.pem -name localhost -passout pass:changeit -out keystore.p12
