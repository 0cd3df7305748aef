import { foldHeading } from "../garmin/fold";
import type { SportKey } from "../garmin/locales";
import { answeredSport, readSport, type SportWord } from "../garmin/sports";
import type { SportWords } from "../mapping";

/** Words of Strava and of apps that write GPX, beside those of Garmin; folded as headings are. */
const SERVICE_WORDS: Readonly<Partial<Record<SportKey, readonly string[]>>> = {
  run: [
    "run",
    "runner",
    "jogging",
    "race",
    "9",
    "lauf",
    "carrera",
    "course",
    "corsa",
    "corrida",
    "hardlopen",
  ],
  treadmill: ["treadmill", "treadmill run", "indoor run"],
  trail: ["trail run", "traillauf", "trail", "carrera de trail", "trailrunning"],
  track: ["track run"],
  cycle: [
    ..."ride|biking|bike|e-bike ride|mountain bike ride|gravel ride|e-mountain bike ride|handcycle|1".split(
      "|",
    ),
    ..."radfahrt|virtuelle radfahrt|bicicleta|salida en bicicleta|sortie a velo|velo|giro in bici|pedalada".split(
      "|",
    ),
  ],
  swim: ["swim", "schwimmen", "natacion", "natation", "nuoto", "natacao", "16"],
  walk: [
    "walk",
    "hike",
    "spaziergang",
    "wanderung",
    "caminata",
    "senderismo",
    "marche",
    "randonnee",
    "10",
    "4",
  ],
  strength: ["weight training", "crossfit", "workout strength", "krafttraining", "entrenamiento con pesas"],
  other: [
    "workout",
    "training",
    "entrenamiento",
    "elliptical",
    "stair-stepper",
    "alpine ski",
    "nordic ski",
    "fitness",
  ],
};

const WORDS = new Map<string, SportKey>();
for (const [key, words] of Object.entries(SERVICE_WORDS) as [SportKey, readonly string[]][]) {
  // Object.entries widens the keys.
  for (const word of words) WORDS.set(word, key);
}

/**
 * The sport behind the word of any service: by the runner's own answer, else as services and Garmin use it; unknown words
 * are `other` and marked as such.
 */
export function readServiceSport(word: string, own: SportWords): SportWord {
  const answered = answeredSport(word, own);
  if (answered !== null) return answered;
  const key = WORDS.get(foldHeading(word, { diacritics: false }));
  return key ? { key, known: true } : readSport(word);
}
