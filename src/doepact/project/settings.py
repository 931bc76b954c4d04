"""All settings, from DOEPACT_* variables; docs/settings.md lists them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from doepact.project import environment
from doepact.project.secret import secret_key

ROOT = Path(__file__).resolve().parents[3]
VERSION = (
    re.search(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    or [
        "",
        "0",
    ]
)[1]

# Where things are
DOEPACT_PACT = Path(environment.text("DOEPACT_PACT", str(ROOT / "pact" / "techniekpact-2020")))
DOEPACT_SOURCE = environment.text("DOEPACT_SOURCE")
DOEPACT_STATE = Path(environment.text("DOEPACT_STATE", str(ROOT / "data")))
DOEPACT_DEMO = environment.boolean("DOEPACT_DEMO", default=False)
DOEPACT_BASE_URL = environment.text("DOEPACT_BASE_URL", "http://localhost:8000").rstrip("/")
DOEPACT_OPERATOR = environment.text("DOEPACT_OPERATOR")
DOEPACT_CONTACT = environment.text("DOEPACT_CONTACT")
DOEPACT_TODAY = environment.day("DOEPACT_TODAY")  # read by core.clock as well

# Django
DEBUG = False
SECRET_KEY = environment.text("DOEPACT_SECRET_KEY") or secret_key(DOEPACT_STATE)
ALLOWED_HOSTS = environment.listed("DOEPACT_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
ROOT_URLCONF = "doepact.project.urls"
WSGI_APPLICATION = "doepact.project.wsgi.application"
AUTH_USER_MODEL = "accounts.Person"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "accounts:account"
CSRF_FAILURE_VIEW = "doepact.web.views.without_token"
PASSWORD_RESET_TIMEOUT = 30 * 60  # a sign-in link lives half an hour
FORM_RENDERER = "doepact.web.forms.FieldRenderer"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "doepact.web",
    "doepact.journal",
    "doepact.accounts",
    "doepact.register",
    "doepact.monitor",
    "doepact.site",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "doepact.web.headers.permissions_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "doepact.web.context.page",
                "doepact.site.context.pact",
            ],
            "builtins": ["django.templatetags.i18n", "doepact.web.templatetags.web"],
        },
    }
]

DOEPACT_DATABASE_URL = environment.text(
    "DOEPACT_DATABASE_URL", f"sqlite:///{DOEPACT_STATE / 'doepact.sqlite3'}"
)
DATABASES = {"default": environment.database(DOEPACT_DATABASE_URL)}

# Language and time: Dutch, English under /en/
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [ROOT / "src" / "doepact" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
USE_THOUSAND_SEPARATOR = True

# Static files, with hashed names and compressed
STATIC_URL = "/static/"
STATIC_ROOT = Path(environment.text("DOEPACT_STATIC_ROOT", str(ROOT / "static-files")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Mail: to a mail server, else to readable files in the outbox
_mail = environment.mail(environment.text("DOEPACT_MAIL_URL"))
DOEPACT_OUTBOX = DOEPACT_STATE / "outbox"
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if _mail else "doepact.web.outbox.OutboxBackend"
)
EMAIL_FILE_PATH = str(DOEPACT_OUTBOX)
DEFAULT_FROM_EMAIL = environment.text("DOEPACT_MAIL_FROM", "doepact@localhost")
globals().update(_mail)

# Safety
SECURE = urlsplit(DOEPACT_BASE_URL).scheme == "https"
CSRF_TRUSTED_ORIGINS = [DOEPACT_BASE_URL]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_AGE = 12 * 60 * 60
SECURE_SSL_REDIRECT = False  # the proxy that holds the certificate does that
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}
SILENCED_SYSTEM_CHECKS = ["security.W008"]  # SECURE_SSL_REDIRECT: see there

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
