-- Reviews are put into words by a model after their job run was recorded: what that took is added to the record then.
create function public.book_wording(p_job_run uuid, p_reviews jsonb, p_since timestamptz) returns boolean
language sql set search_path = '' as $$
  update public.job_runs j set llm_calls = taken.calls, tokens = taken.tokens, cost_usd = taken.usd
  from (select count(*)::integer as calls, coalesce(sum(u.prompt_tokens + u.completion_tokens), 0)::integer as tokens,
      coalesce(sum(u.cost_usd), 0) as usd
    from public.api_usage u
    where u.feature = 'review' and u.created_at >= p_since
      and u.request_id in (select value::uuid from jsonb_array_elements_text(p_reviews))) taken
  where j.id = p_job_run returning true;
$$;
comment on function public.book_wording is 'Records with a job run what the calls for its reviews took since a moment: calls, tokens, USD. Answers whether there is such a run.';
create index api_usage_request_idx on public.api_usage (request_id);

revoke execute on function public.book_wording(uuid, jsonb, timestamptz) from public, anon, authenticated;
grant execute on function public.book_wording(uuid, jsonb, timestamptz) to service_role;
