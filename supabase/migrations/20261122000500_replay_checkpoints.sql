-- Checkpoints: how far the season of a runner was replayed, so that a Sunday does not start from its beginning.
create table public.replay_checkpoints (
  runner_id uuid primary key references public.users (id) on delete cascade,
  monday date not null,
  key text not null,
  replay text not null,
  updated_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
comment on table public.replay_checkpoints is 'A shortcut of the weekly refresh that may be deleted at any time: gzip of the replay up to a Monday, with the hash of all it follows from.';
-- No policy on purpose: row level security without one denies everybody but the service role.
alter table public.replay_checkpoints enable row level security;
revoke all on public.replay_checkpoints from anon, authenticated;
grant select, insert, update, delete on public.replay_checkpoints to service_role;

comment on column public.weekly_runs.input is 'What the week was computed from: gzip of its JSON in base64; the JSON itself in rows of earlier releases.';

-- Both are packed already: the database would try in vain.
alter table public.replay_checkpoints alter column replay set storage external;
alter table public.weekly_runs alter column input set storage external;

-- Only the holder of a live lease may finish a week: a worker that overslept is fenced off here.
create or replace function private.finish_weekly_run(p_runner uuid, p jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  update public.weekly_runs set state = 'done', finished_at = now(), lease_token = null, lease_until = null,
    input = p -> 'input', input_hash = p ->> 'inputHash', output_hash = p ->> 'outputHash', error_class = null
  where id = (p ->> 'id')::uuid and runner_id = p_runner and state = 'running'
    and lease_token = (p ->> 'leaseToken')::uuid;
  if not found then
    raise exception 'lost_lease' using errcode = 'PT409', detail = 'Another worker has taken this week over.';
  end if;
  if p ? 'checkpoint' then
    insert into public.replay_checkpoints (runner_id, monday, key, replay)
    values (p_runner, (p -> 'checkpoint' ->> 'monday')::date, p -> 'checkpoint' ->> 'key', p -> 'checkpoint' ->> 'replay')
    on conflict (runner_id) do update set monday = excluded.monday, key = excluded.key, replay = excluded.replay,
      updated_at = now();
  end if;
end;
$$;
