"""Certificates under one CA in one process: cryptography-batch.py COUNT rsa-2048|ecdsa-p256"""

import datetime
import os
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

count, key_type = int(sys.argv[1]), sys.argv[2]
now = datetime.datetime.now(datetime.timezone.utc)
hour, year = datetime.timedelta(hours=1), datetime.timedelta(days=365)


def make_key():
    if key_type == "ecdsa-p256":
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def name_of(common_name):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def builder(subject, issuer, key, issuer_key):
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - hour)
        .not_valid_after(now + year)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )


def usage(ca, rsa_key):
    return x509.KeyUsage(
        digital_signature=not ca, content_commitment=False, key_encipherment=rsa_key and not ca, data_encipherment=False,
        key_agreement=False, key_cert_sign=ca, crl_sign=ca, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def write(path, contents, mode):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(contents)


authority_name, authority_key = name_of("Bench CA"), make_key()
authority = (
    builder(authority_name, authority_name, authority_key, authority_key)
    .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    .add_extension(usage(True, False), critical=True)
    .sign(authority_key, hashes.SHA256())
)
write("ca.pem", authority.public_bytes(serialization.Encoding.PEM), 0o644)
for entry in range(1, count + 1):
    host = f"host-{entry}.test"
    key = make_key()
    certificate = (
        builder(name_of(host), authority_name, key, authority_key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage(False, key_type == "rsa-2048"), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    pkcs8 = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    write(f"host-{entry}-key.pem", pkcs8, 0o600)
    write(f"host-{entry}.pem", certificate.public_bytes(serialization.Encoding.PEM), 0o644)
