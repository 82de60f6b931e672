"""The plan and all that follows from it.

Plain models and functions in the words of the trade. Nothing in here knows the screen, opens a
network connection or reads a clock: what it needs is handed to it.
"""
