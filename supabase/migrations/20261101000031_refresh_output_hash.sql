-- The hash of what a refresh computed, beside that of its input: a replay proves that it computes the same.
alter table public.weekly_runs add column output_hash text;
comment on column public.weekly_runs.output_hash is 'SHA-256 over the result of the refresh as canonical JSON.';

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
end;
$$;
