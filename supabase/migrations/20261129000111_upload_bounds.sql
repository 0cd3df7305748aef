-- A file in parts has 15 MB at most, as the application says; what waits and is larger could not be read any more.
delete from public.import_uploads where bytes > 15000000;
alter table public.import_uploads drop constraint import_uploads_bytes_check,
  add constraint import_uploads_bytes_check check (bytes between 1 and 15000000);
alter table public.import_parts drop constraint import_parts_part_check,
  add constraint import_parts_part_check check (part between 0 and 14);
