# cfssl-pair.sh REQUEST, which is JSON
set -e
printf '%s' "$1" >request.json
cfssl selfsign localhost request.json | cfssljson -bare cert
