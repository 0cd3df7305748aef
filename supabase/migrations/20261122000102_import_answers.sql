-- What a runner said of files that don't say it themselves, so that the next file like it is read without asking.
create table public.import_answers (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  kind text not null check (kind in ('columns', 'sport')),
  key text not null check (char_length(key) between 1 and 200),
  answer jsonb not null check (jsonb_typeof(answer) = 'object' and octet_length(answer::text) <= 20000),
  answered_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (runner_id, kind, key)
);
comment on table public.import_answers is
  'The runner''s meaning of columns (key: fingerprint of the headings) and of words for sports (key: the word).';
alter table public.import_answers enable row level security;
create policy "Runners read their own import answers" on public.import_answers
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own import answers" on public.import_answers
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners change their own import answers" on public.import_answers
  for update to authenticated
  using ((select auth.uid()) = runner_id) with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own import answers" on public.import_answers
  for delete to authenticated using ((select auth.uid()) = runner_id);

revoke all on public.import_answers from anon, authenticated;
grant select, insert, update, delete on public.import_answers to authenticated, service_role;
