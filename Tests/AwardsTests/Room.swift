// tests: Awards
