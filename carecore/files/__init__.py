"""Files beside the plan file: what kind one is, what a PDF holds, my people, my
places and my week to take.
"""
