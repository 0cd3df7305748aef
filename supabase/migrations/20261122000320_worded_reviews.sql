-- Who put a review into words, once somebody tried to.
alter table public.weekly_reviews add column worded_by text;
comment on column public.weekly_reviews.worded_by is
  'The model that wrote `words`, or `rules` where the words of the code stand; null while nobody has tried.';
create index weekly_reviews_unworded on public.weekly_reviews (created_at) where worded_by is null;
