-- Only the weekly refresh keeps checkpoints.
revoke execute on function private.keep_checkpoints(uuid, jsonb) from public, anon, authenticated;
grant execute on function private.keep_checkpoints(uuid, jsonb) to service_role;
