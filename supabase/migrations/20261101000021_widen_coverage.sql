-- A runner may say that a file is everything they ran: the days it covers change, and what else is known of it stays.
create or replace function private.store_import(p_runner uuid, p jsonb) returns void
language sql set search_path = '' as $$
  insert into public.imports as i (id, runner_id, sha256, file_name, bytes, format, units, unit_source,
    coverage_from, coverage_to, counts, issues, receipt, created_at)
  values ((p ->> 'id')::uuid, p_runner, p ->> 'sha256', p ->> 'fileName', (p ->> 'bytes')::integer, p ->> 'format',
    p ->> 'units', p ->> 'unitSource', (p ->> 'coverageFrom')::date, (p ->> 'coverageTo')::date,
    p -> 'counts', p -> 'issues', p -> 'receipt', coalesce((p ->> 'at')::timestamptz, now()))
  on conflict (id) do update set
    coverage_from = excluded.coverage_from, coverage_to = excluded.coverage_to,
    counts = i.counts || excluded.counts;
$$;
