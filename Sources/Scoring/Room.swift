// room: Scoring
