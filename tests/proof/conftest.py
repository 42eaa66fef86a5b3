"""Keep pytest from looking for examples in the scripts: one of them needs the extra `proof`."""

collect_ignore = [
    "answers.py",
    "attack.py",
    "attack_requests.py",
    "fuzz.py",
    "mutate.py",
    "readings.py",
    "sql_twin.py",
]
