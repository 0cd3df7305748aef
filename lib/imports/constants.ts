/** What one file may hold. Checked before or while reading, so that no file can tie up a browser or a server. */
export const IMPORT_LIMITS = {
  /** Bytes of one file; the largest real export seen has 585 kB. */
  maxBytes: 5_000_000,
  /** Data rows of one file; the largest real export seen has 2,480. */
  maxRows: 20_000,
  /** Columns of one record; real exports of Garmin have 21 to 52, those of Strava up to 103. */
  maxColumns: 128,
  /** Characters of one cell. */
  maxCellChars: 4_096,
  /** Characters of one record, line breaks inside quotes included. */
  maxRecordChars: 10_000,
  /** Records including blank lines; a re-save may double every line break. */
  maxRecords: 50_000,
  /** Quotes in the wrong place before the file is refused instead of read row by row. */
  maxBadQuotes: 100,
} as const;

/** Bytes at the start of a file that tell what it is. */
export const PEEK_BYTES = 4_096;

/** What one recording of a watch or service may hold. */
export const RECORDING_LIMITS = {
  /** Bytes of one TCX or GPX file: a day of points, one a second, with 240 bytes; eighteen hours with heart rate and cadence, 320 bytes a point. */
  maxXmlBytes: 21_000_000,
  /** Points of one TCX or GPX file: four days at one a second. */
  maxXmlPoints: 400_000,
  /** Tracks of one TCX or GPX file: each lap has one, and a lap takes a minute. */
  maxXmlTracks: 10_000,
  /** Characters of a TCX or GPX file outside of its tracks: laps and names; a thousand laps have 1 MB. */
  maxXmlSkeletonChars: 3_000_000,
  /** Attributes outside of its tracks; a lap has one, the head about ten. Each costs the parser ten times its length. */
  maxXmlAttributes: 50_000,
  /** Bytes of one FIT file; a run of a day has about 5 MB. */
  maxFitBytes: 16_000_000,
  /** Messages of one FIT file that sum something up; a triathlon has about ten. */
  maxFitMessages: 1_000,
  /** FIT files that are chained into one: each costs a look at its header and checksum, even when it holds nothing. */
  maxFitFiles: 100,
  /** Bytes of all summaries in one upload; ten years have about 30 MB. */
  maxJsonBytes: 120_000_000,
} as const;

/** Characters of an original cell that an issue quotes. */
export const RAW_CHARS_MAX = 40;

/** Characters of a title that are kept; the same bound as in the activity schema. */
export const TITLE_CHARS_MAX = 120;

/** Garmin Connect loads the activity list 20 rows at a time and exports only what was loaded. */
export const GARMIN_PAGE_ROWS = 20;

export const METRES_PER_KM = 1_000;
/** International mile. */
export const METRES_PER_MILE = 1_609.344;
export const METRES_PER_FOOT = 0.3048;

/** When two records of different files are one activity. Source: the rules by which services pair recordings. */
export const SAME_ACTIVITY = {
  /** Seconds between starts: devices start and services cut at different moments; wider windows join double sessions. */
  startS: 120,
  /** Seconds between starts after whole zone steps: only two copies of one recording agree this well. */
  zoneShiftedStartS: 10,
  /** Every zone offset is a multiple of a quarter of an hour. */
  zoneStepS: 900,
  /** Seconds: the largest offset of any zone from UTC. */
  zoneShiftMaxS: 50_400,
  distanceShare: 0.02,
  distanceM: 100,
  durationShare: 0.03,
} as const;

/** Flags of an activity whose wall clock rests on a zone that the file itself does not name. */
export const TIME_ZONE_FLAGS: ReadonlySet<string> = new Set(["timeZoneFromProfile", "timeZoneUnknown"]);
