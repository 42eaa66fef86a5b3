"""What proves the tests: a second implementation, a fuzzer, and mutants."""
