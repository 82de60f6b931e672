"""How fast the app is, and how much memory it takes, beside a bare app in the same run."""
