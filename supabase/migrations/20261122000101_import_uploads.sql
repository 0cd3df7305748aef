-- A file above the body limit of the host comes in parts, which wait here until the whole of it is read or it expires.
create table public.import_uploads (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null default '' check (char_length(file_name) <= 200),
  bytes integer not null check (bytes between 1 and 24000000),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (runner_id, id),
  unique (runner_id, sha256)
);
comment on table public.import_uploads is
  'A file that is being sent in parts. The id becomes the request id of its import. Gone when the file is imported or put away, or expired.';
alter table public.import_uploads enable row level security;
create policy "Runners read their own uploads" on public.import_uploads
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own uploads" on public.import_uploads
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own uploads" on public.import_uploads
  for delete to authenticated using ((select auth.uid()) = runner_id);
create index import_uploads_expiry_idx on public.import_uploads (expires_at);

create table public.import_parts (
  id uuid primary key default gen_random_uuid(),
  runner_id uuid not null references public.users (id) on delete cascade,
  upload_id uuid not null,
  part integer not null check (part between 0 and 23),
  body text not null check (char_length(body) between 4 and 1333336),
  created_at timestamptz not null default now(),
  unique (upload_id, part),
  foreign key (runner_id, upload_id) references public.import_uploads (runner_id, id) on delete cascade
);
comment on table public.import_parts is 'One part of a file that is being sent, counted from 0: at most a megabyte, in base64.';
alter table public.import_parts enable row level security;
create policy "Runners read their own parts" on public.import_parts
  for select to authenticated using ((select auth.uid()) = runner_id);
create policy "Runners add their own parts" on public.import_parts
  for insert to authenticated with check ((select auth.uid()) = runner_id);
create policy "Runners delete their own parts" on public.import_parts
  for delete to authenticated using ((select auth.uid()) = runner_id);
create index import_parts_runner_id_idx on public.import_parts (runner_id, upload_id);

revoke all on public.import_uploads, public.import_parts from anon, authenticated;
grant select, insert, delete on public.import_uploads, public.import_parts to authenticated;
grant select, insert, update, delete on public.import_uploads, public.import_parts to service_role;

-- Begins to take a file, or goes on with it: the same content keeps its id and parts. Only one file of a runner waits at
-- a time, so that nobody fills the database.
create function public.open_upload(p_runner uuid, p_upload jsonb, p_now timestamptz) returns uuid
language plpgsql set search_path = '' as $$
begin
  delete from public.import_uploads
  where runner_id = p_runner and (sha256 <> p_upload ->> 'sha256' or expires_at <= p_now);
  insert into public.import_uploads (id, runner_id, sha256, file_name, bytes, expires_at)
  values ((p_upload ->> 'id')::uuid, p_runner, p_upload ->> 'sha256', p_upload ->> 'fileName',
    (p_upload ->> 'bytes')::integer, (p_upload ->> 'expiresAt')::timestamptz)
  on conflict (runner_id, sha256) do nothing;
  return (select id from public.import_uploads where runner_id = p_runner and sha256 = p_upload ->> 'sha256');
end;
$$;
comment on function public.open_upload is 'Begins to take a file in parts, or goes on with it; answers its id.';

-- Takes away what nobody came back for; answers how many files.
create function public.drop_expired_uploads(p_now timestamptz) returns integer
language sql set search_path = '' as $$
  with gone as (delete from public.import_uploads where expires_at <= p_now returning 1)
  select count(*)::integer from gone;
$$;
comment on function public.drop_expired_uploads is 'Takes away files whose sending was never finished.';

revoke execute on function public.open_upload(uuid, jsonb, timestamptz) from public, anon;
revoke execute on function public.drop_expired_uploads(timestamptz) from public, anon, authenticated;
grant execute on function public.open_upload(uuid, jsonb, timestamptz) to authenticated, service_role;
grant execute on function public.drop_expired_uploads(timestamptz) to service_role;
