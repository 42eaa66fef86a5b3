"""What an employer knows: immutable facts, checked when they are built."""
