// room: Rubrics
