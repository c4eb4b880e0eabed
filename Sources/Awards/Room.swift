// room: Awards
