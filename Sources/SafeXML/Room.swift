// room: SafeXML
