"""A class without a server: one file handed out, many journals handed in, one debrief.

`making` makes the class file; what it says while it is played is in `game/lesson.py`, how it is written and read in
`game/lesson_file.py`.
"""
