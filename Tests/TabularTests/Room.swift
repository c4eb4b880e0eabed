// tests: Tabular
