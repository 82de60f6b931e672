"""What is on each page, in a few plain sentences that can be read aloud."""
