// tests: Numbers
