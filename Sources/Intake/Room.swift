// room: Intake
