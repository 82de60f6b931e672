"""A directory as JSON: Open Referral, OpenActive, GeoJSON, or fields that are freely named.

Begin with `kinds`, which tells them apart.
"""
