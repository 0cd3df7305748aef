-- A runner keeps two checkpoints: the newest serves a Sunday whose facts of the week before stood still, the one before it a
-- Sunday after data that came late.
alter table public.replay_checkpoints drop constraint replay_checkpoints_pkey,
  add id uuid primary key default gen_random_uuid(), add unique (runner_id, monday);
comment on table public.replay_checkpoints is 'A shortcut of the weekly refresh that may be deleted at any time: the packed replay up to a Monday, with the hash of all it follows from; the newest two of a runner.';
comment on column public.weekly_runs.input is 'What the week was computed from: its packed JSON in base64; the JSON itself in rows of earlier releases.';

create function private.keep_checkpoints(p_runner uuid, p_checkpoints jsonb) returns void
language sql set search_path = '' as $$
  insert into public.replay_checkpoints (runner_id, monday, key, replay)
  select p_runner, (value ->> 'monday')::date, value ->> 'key', value ->> 'replay'
  from jsonb_array_elements(p_checkpoints)
  on conflict (runner_id, monday) do update set key = excluded.key, replay = excluded.replay, updated_at = now();
  delete from public.replay_checkpoints
  where runner_id = p_runner and monday < (
    select (value ->> 'monday')::date - 7 from jsonb_array_elements(p_checkpoints) order by 1 desc limit 1);
$$;
comment on function private.keep_checkpoints is 'Stores checkpoints of a runner and forgets all but the newest two.';

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
  if p ? 'checkpoints' then
    perform private.keep_checkpoints(p_runner, p -> 'checkpoints');
  end if;
end;
$$;
