"""The dossier: the library's file format, version 1, in and out.

A file becomes facts (`reading`), facts become an assessment (`assessment`), and both sides have a
schema (`schema`). This room needs the extra `cli`.
"""
