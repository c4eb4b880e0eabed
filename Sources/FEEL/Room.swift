// room: FEEL
