-- A proposal may change goals, settings or feedback too, and says what it is based on.
alter table public.proposals
  add column facts jsonb,
  add column evidence jsonb not null default '[]';
comment on column public.proposals.facts is 'Goals or settings before and after, which applying and undoing compare with what stands; null for changes of workouts alone.';
comment on column public.proposals.evidence is 'What the suggestion is based on: the runner''s words and rows of the plan.';
