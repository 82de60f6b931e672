"""The map of my people: half rings over me, a seat for everybody, drawn as people.

Begin with `people`, which lays it out; `seating` says who moves when something changes, and
`drawn` makes the pictures.
"""
