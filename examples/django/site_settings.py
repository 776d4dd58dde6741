SECRET_KEY = "of a test"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "pages"
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

from django_tls import *

# Only if the port is not 443.
SECURE_SSL_HOST = "localhost:8443"
