-- A claim walks the queue in its order and stops after p_limit weeks. Whether the planner sees that depended on what statistics
-- happened to know of the queue: with those of a busy hour, or after a vacuum, each claim read all of the queue and sorted it.
-- The queue's own index is the right way whatever they say. A plan for the call at hand keeps a claim for one runner to theirs.
alter function public.claim_weekly_runs(timestamptz, integer, integer, uuid) set enable_bitmapscan = off;
alter function public.claim_weekly_runs(timestamptz, integer, integer, uuid) set enable_seqscan = off;
alter function public.claim_weekly_runs(timestamptz, integer, integer, uuid) set plan_cache_mode = force_custom_plan;
