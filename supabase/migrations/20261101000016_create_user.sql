-- A new runner: user, way to sign in and empty profile appear together or not at all.
create function public.create_user(
  p_email text, p_name text, p_is_demo boolean, p_provider text, p_provider_account_id text, p_password_hash text
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_user public.users;
begin
  insert into public.users (email, name, is_demo) values (p_email, p_name, p_is_demo) returning * into v_user;
  insert into public.accounts (user_id, provider, provider_account_id, password_hash)
  values (v_user.id, p_provider, p_provider_account_id, p_password_hash);
  insert into public.profiles (runner_id) values (v_user.id);
  return to_jsonb(v_user);
end;
$$;
comment on function public.create_user is 'Creates a user with one way to sign in and an empty profile.';
revoke execute on function public.create_user(text, text, boolean, text, text, text) from public, anon, authenticated;
grant execute on function public.create_user(text, text, boolean, text, text, text) to service_role;
