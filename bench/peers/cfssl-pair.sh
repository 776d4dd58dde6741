# The word is the request, JSON.
set -e
printf '%s' "$1" >request.json
cfssl selfsign localhost request.json | cfssljson -bare cert
