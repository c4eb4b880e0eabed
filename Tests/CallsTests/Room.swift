// tests: Calls
