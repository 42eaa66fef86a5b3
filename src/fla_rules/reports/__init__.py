"""Read models: what a person looks at, made from outcomes and tables."""
