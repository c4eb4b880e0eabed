// tests: FEEL
