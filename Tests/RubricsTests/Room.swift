// tests: Rubrics
