// room: Calls
