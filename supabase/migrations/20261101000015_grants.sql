-- Table rights, said out loud: visitors have none, runners have what row level security leaves, the server has all.
revoke all on all tables in schema public from anon;
grant select, insert, update, delete on all tables in schema public to authenticated, service_role;
