"""The executable spec: vectors in JSON that fix the law, for engines in any language.

The files of this folder are the only ones that the library reads, as resources of its package.
`pytest --pyargs fla_rules.spec` runs them on an installed wheel.
"""
