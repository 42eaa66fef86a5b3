"""The law as dated data: no computation beyond finding what was in force and known on a day."""
