/** A plan as weekly numbers: km of the week without its race, and its longest run. */
export type Skeleton = { weeks: { km: number; longKm: number }[]; raceM: number; runs: number };

/** What a published plan is compared as: the runner it is written for, and its weeks. */
export type PublishedPlan = Skeleton & {
  name: string;
  experience: "beginner" | "intermediate" | "advanced";
  /** 10k time (s) of the runner it is written for: our estimate, it sets paces alone. */
  tenKS: number;
};

const KM = { marathon: 42.195, half: 21.0975, tenK: 10, fiveK: 5 } as const;

/** Reads "total/longest" week by week; the last total holds the race. Some weeks hold a tune-up race as their longest run. */
function plan(
  name: string,
  about: { race: keyof typeof KM; runs: number; experience: PublishedPlan["experience"]; tenKS: number },
  weeks: string,
): PublishedPlan {
  const raceKm = KM[about.race];
  const pairs = weeks.split(" ").map((pair) => pair.split("/").map(Number));
  const last = pairs.length - 1;
  return {
    name,
    raceM: raceKm * 1000,
    runs: about.runs,
    experience: about.experience,
    tenKS: about.tenKS,
    weeks: pairs.map(([km = 0, longKm = 0], index) =>
      index < last ? { km, longKm } : { km: Math.max(0, Math.round(km - raceKm)), longKm: 0 },
    ),
  };
}

/** Weekly numbers of published plans, rounded to km; their texts are not here. */
export const PUBLISHED: readonly PublishedPlan[] = [
  plan(
    "Higdon Marathon Novice 1",
    { race: "marathon", runs: 4, experience: "beginner", tenKS: 3500 },
    "24/10 26/11 24/8 31/14 34/16 29/11 39/19 40/21 39/16 47/24 51/26 47/19 58/29 53/23 64/32 47/19 34/13 57/42",
  ),
  plan(
    "Higdon Marathon Intermediate 1",
    { race: "marathon", runs: 5, experience: "intermediate", tenKS: 3000 },
    "39/13 40/14 35/10 47/18 48/19 42/14 58/23 60/24 42/21 66/27 71/29 58/21 69/32 56/19 69/32 51/19 39/13 57/42",
  ),
  plan(
    "Pfitzinger Marathon 18/55",
    { race: "marathon", runs: 5, experience: "advanced", tenKS: 2500 },
    "53/19 58/21 64/23 68/24 72/26 60/19 80/29 87/32 77/26 69/23 89/32 82/27 84/29 79/27 84/32 69/26 51/19 78/42",
  ),
  plan(
    "Pfitzinger Half 12/63",
    { race: "half", runs: 6, experience: "advanced", tenKS: 2400 },
    "74/19 79/21 84/23 76/18 89/23 93/24 98/26 84/19 101/26 84/19 69/18 68/21",
  ),
  plan(
    "Hansons Marathon Beginner",
    { race: "marathon", runs: 6, experience: "intermediate", tenKS: 3000 },
    "19/6 26/6 34/8 32/8 39/10 64/14 63/16 68/16 79/24 77/16 85/26 80/18 91/26 79/18 93/26 82/19 80/19 81/42",
  ),
  plan(
    "Higdon Half Novice 1",
    { race: "half", runs: 4, experience: "beginner", tenKS: 3700 },
    "19/6 19/6 23/8 23/8 26/10 21/6 31/11 32/13 31/10 36/15 37/16 36/21",
  ),
  plan(
    "Higdon Half Intermediate 1",
    { race: "half", runs: 5, experience: "intermediate", tenKS: 3000 },
    "27/6 29/8 30/10 36/11 40/13 28/10 47/15 50/16 39/13 55/18 48/19 37/21",
  ),
  plan(
    "Higdon 10k Novice",
    { race: "tenK", runs: 3, experience: "beginner", tenKS: 3900 },
    "12/5 13/6 14/6 14/6 15/7 16/8 17/9 18/10",
  ),
  plan(
    "Higdon 10k Intermediate",
    { race: "tenK", runs: 5, experience: "intermediate", tenKS: 3000 },
    "27/6 35/9 32/10 34/10 35/10 42/11 42/13 27/10",
  ),
  plan(
    "Higdon 5k Novice",
    { race: "fiveK", runs: 3, experience: "beginner", tenKS: 4200 },
    "7/2 8/3 9/3 10/4 11/4 12/4 13/5 13/5",
  ),
];
