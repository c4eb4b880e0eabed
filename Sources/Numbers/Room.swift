// room: Numbers
