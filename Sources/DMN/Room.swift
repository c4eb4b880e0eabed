// room: DMN
