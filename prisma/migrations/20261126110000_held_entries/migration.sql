-- What waits for an instructor: few rows, looked for on every board page that an instructor opens.
CREATE INDEX "board_entries_held_idx" ON "board_entries" ("exercise_id", "id") WHERE "standing" = 'held';
