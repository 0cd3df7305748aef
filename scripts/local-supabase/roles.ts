import { SUPABASE_AUTH_HELPERS_SQL } from "@supabase/lite";

/**
 * What a hosted Supabase project has before the first migration: the three roles of its HTTP interface, their default
 * privileges in `public`, and the `auth.uid()` family. Idempotent.
 */
export const ROLES_SQL = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
end $$;
create schema if not exists extensions;
${SUPABASE_AUTH_HELPERS_SQL}
grant usage on schema public, auth, extensions to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;
