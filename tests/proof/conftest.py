"""Keep pytest from looking for examples in the scripts: one of them needs the extra `proof`."""

collect_ignore = [
    "answers.py",
    "attack.py",
    "attack_batches.py",
    "attack_requests.py",
    "attack_store.py",
    "columns.py",
    "columns_by_rule.py",
    "differential.py",
    "fuzz.py",
    "mutate.py",
    "readings.py",
    "sql_twin.py",
    "submit_times.py",
]
