"""The shell: arguments and a file in, text out. This room alone touches the world."""
