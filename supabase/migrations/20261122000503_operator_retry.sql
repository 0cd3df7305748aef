-- What an operator may do about a week that was put aside: let it be tried again, from the first try on.
create function public.retry_weekly_run(p_id uuid, p_now timestamptz) returns boolean
language plpgsql set search_path = '' as $$
begin
  update public.weekly_runs set state = 'queued', attempt = 0, error_class = null, run_after = p_now
  where id = p_id and state = 'dead';
  return found;
end;
$$;

revoke execute on function public.retry_weekly_run(uuid, timestamptz) from public, anon, authenticated;
grant execute on function public.retry_weekly_run(uuid, timestamptz) to service_role;
