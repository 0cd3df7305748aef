-- Two ticks may put the same review into words at once, and both find the calls of both: a call is booked to one of them.
alter table public.api_usage add column job_run_id uuid references public.job_runs (id) on delete set null;
comment on column public.api_usage.job_run_id is 'The run of a job that the call is booked to; null for calls of the chat.';
create index api_usage_job_run_idx on public.api_usage (job_run_id) where job_run_id is not null;

create or replace function public.book_wording(p_job_run uuid, p_reviews jsonb, p_since timestamptz) returns boolean
language sql set search_path = '' as $$
  update public.api_usage u set job_run_id = p_job_run
  where u.feature = 'review' and u.created_at >= p_since and u.job_run_id is null
    and u.request_id in (select value::uuid from jsonb_array_elements_text(p_reviews))
    and exists (select 1 from public.job_runs j where j.id = p_job_run);
  update public.job_runs j set llm_calls = taken.calls, tokens = taken.tokens, cost_usd = taken.usd
  from (select count(*)::integer as calls, coalesce(sum(u.prompt_tokens + u.completion_tokens), 0)::integer as tokens,
      coalesce(sum(u.cost_usd), 0) as usd
    from public.api_usage u where u.job_run_id = p_job_run) taken
  where j.id = p_job_run returning true;
$$;
