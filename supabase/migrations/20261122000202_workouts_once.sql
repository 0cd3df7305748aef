-- A workout stands once in the plan in force: a second one under its id would be closed with it, although its day is over.
create unique index workouts_in_force_once_idx on public.workouts (runner_id, workout_id) where until_version is null;
