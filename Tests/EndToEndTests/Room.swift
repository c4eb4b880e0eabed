// tests: EndToEnd
