"""The shell: arguments and a file in, text out."""
