// tests: Scoring
