// tests: Reports
