import { da } from "./da";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { hu } from "./hu";
import { it } from "./it";
import { ja } from "./ja";
import type { GarminLocale } from "./locale";
import { nb } from "./nb";
import { nl } from "./nl";
import { pl } from "./pl";
import { ptBr } from "./pt-br";
import { sv } from "./sv";
import { zhCn } from "./zh-cn";

export type { Field, GarminLocale, SportKey } from "./locale";

/** Every language we know; where two fit a file equally well, the earlier one is taken. */
export const GARMIN_LOCALES: readonly GarminLocale[] = [
  en,
  de,
  fr,
  es,
  ptBr,
  it,
  nl,
  da,
  sv,
  nb,
  pl,
  hu,
  ja,
  zhCn,
];
