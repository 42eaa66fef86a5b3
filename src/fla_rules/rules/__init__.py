"""One module for each legal question: pure functions from facts, law and readings to an outcome."""
