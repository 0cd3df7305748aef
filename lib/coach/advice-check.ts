const BODY_TARGET =
  /\b(?:lose|drop|shed|cut) (?:about |around |up to )?\d+(?:\.\d+)? ?(?:kg|kilos?|lbs?|pounds)\b|\b\d{3,4} ?(?:k?cal|calories)\b|\bcalori(?:e|c) (?:deficit|target|restriction)\b|\b(?:race|ideal|target) weight (?:is|of|should)\b/i;
const DIAGNOSIS =
  /\b(?:you|this|it|that) (?:probably |likely |most likely |clearly |certainly )?(?:have|has|is|sounds like|looks like|could be) (?:an? )?(?:stress fracture|tendin(?:itis|opathy)|shin splints|plantar fasciitis|runner'?s knee|torn|tear|sprain|blood clot|dvt|anemia|anaemia|arrhythmia|asthma)\b/i;

/**
 * What a coach must never say, whoever wrote the sentence: a target for weight or calories, or a diagnosis.
 * Returns the text to show instead, or null when the sentence may stand.
 */
export function replaceUnsafeAdvice(sentence: string): string | null {
  if (BODY_TARGET.test(sentence)) return "I don't give targets for weight or calories.";
  if (DIAGNOSIS.test(sentence))
    return "I can't diagnose that; please let a doctor or physiotherapist look at it.";
  return null;
}
