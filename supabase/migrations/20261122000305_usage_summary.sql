-- What models have cost a runner, under the caller's rights: today, this month and by what. Days and months are UTC, like
-- the budgets.
create function public.usage_summary(p_runner uuid, p_now timestamptz) returns jsonb
language sql stable set search_path = '' as $$
  with bounds as (select date_trunc('day', p_now at time zone 'UTC') at time zone 'UTC' as day,
    date_trunc('month', p_now at time zone 'UTC') at time zone 'UTC' as month),
  calls as (select u.*, (u.created_at at time zone 'UTC')::date as day from public.api_usage u, bounds b
    where u.runner_id = p_runner and u.created_at >= b.month and u.created_at <= p_now),
  parts as (
    select 'feature' as kind, feature as name, cost_usd, outcome, prompt_tokens, completion_tokens from calls
    union all select 'tier', tier, cost_usd, outcome, prompt_tokens, completion_tokens from calls
    union all select 'model', model, cost_usd, outcome, prompt_tokens, completion_tokens from calls
    union all select 'day', day::text, cost_usd, outcome, prompt_tokens, completion_tokens from calls),
  lines as (select kind, name, sum(cost_usd) as usd, count(*) as calls,
      count(*) filter (where outcome in ('failed', 'aborted')) as broken,
      sum(prompt_tokens) as prompt_tokens, sum(completion_tokens) as completion_tokens
    from parts group by kind, name)
  select jsonb_build_object(
    'todayUsd', coalesce((select sum(cost_usd) from calls, bounds b where created_at >= b.day), 0),
    'monthUsd', coalesce((select sum(cost_usd) from calls), 0),
    'firstDay', (select min((created_at at time zone 'UTC')::date) from public.api_usage where runner_id = p_runner),
    'promptTokens', coalesce((select sum(prompt_tokens) from calls), 0),
    'cachedTokens', coalesce((select sum(cached_tokens) from calls), 0),
    'repeatedAnswers', (select count(*) from calls where outcome = 'cached'),
    'estimatedCalls', (select count(*) from calls where estimated),
    'lines', coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'name', name, 'usd', usd, 'calls', calls,
      'broken', broken, 'promptTokens', prompt_tokens, 'completionTokens', completion_tokens)
      order by kind, usd desc, name) from lines), '[]'));
$$;
comment on function public.usage_summary is 'Money and tokens of a runner''s models this month, by feature, tier, model and day.';

revoke execute on function public.usage_summary(uuid, timestamptz) from public, anon;
grant execute on function public.usage_summary(uuid, timestamptz) to authenticated, service_role;
