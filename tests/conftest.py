"""What every test has in common: promises are tried without a stop-watch."""

from hypothesis import settings

settings.register_profile("plan", deadline=None)
settings.load_profile("plan")
