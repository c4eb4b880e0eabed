// tests: Intake
