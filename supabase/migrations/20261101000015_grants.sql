-- Table rights, said out loud. Visitors have none. Runners have the verbs for which row level security has a policy, and
-- none at all on passwords, tokens, counters and job internals. The server has all.
revoke all on all tables in schema public from anon, authenticated;
grant select, insert, update, delete on all tables in schema public to service_role;

grant select on public.users, public.api_usage to authenticated;
grant select, insert on public.seasons, public.plans, public.plan_changes, public.ledger_entries,
  public.fitness_snapshots, public.audit_log to authenticated;
grant select, insert, update on public.imports, public.workouts, public.fitness_profiles, public.weekly_reviews,
  public.proposals to authenticated;
grant select, insert, update, delete on public.profiles, public.goals, public.activities, public.run_feedback,
  public.chat_threads, public.chat_messages to authenticated;
