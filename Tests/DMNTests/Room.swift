// tests: DMN
