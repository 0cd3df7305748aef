-- An entry that closed a run outside the plan outlives the run, as one that told of it does: taking back an import deletes
-- the run, and what is left says nothing any more.
alter table public.ledger_entries drop constraint ledger_entries_check;
alter table public.ledger_entries add constraint ledger_entries_check
  check (workout_id is not null or activity_id is not null or state in ('extra', 'completed'));
