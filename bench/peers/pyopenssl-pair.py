"""The recipe that is copied everywhere: RSA 2048, a whole subject, ten years, no alternative names."""

from OpenSSL import crypto

key = crypto.PKey()
key.generate_key(crypto.TYPE_RSA, 2048)

certificate = crypto.X509()
subject = certificate.get_subject()
subject.C = "US"
subject.ST = "California"
subject.L = "Berkeley"
subject.O = "Bench"
subject.OU = "Bench"
subject.CN = "localhost"
certificate.set_serial_number(1000)
certificate.gmtime_adj_notBefore(0)
certificate.gmtime_adj_notAfter(10 * 365 * 24 * 60 * 60)
certificate.set_issuer(subject)
certificate.set_pubkey(key)
certificate.sign(key, "sha256")

with open("cert.pem", "wb") as file:
    file.write(crypto.dump_certificate(crypto.FILETYPE_PEM, certificate))
with open("key.pem", "wb") as file:
    file.write(crypto.dump_privatekey(crypto.FILETYPE_PEM, key))
