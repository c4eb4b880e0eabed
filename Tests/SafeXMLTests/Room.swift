// tests: SafeXML
