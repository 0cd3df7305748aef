const BODY_TARGETS = [
  /\b(?:lose|losing|drop|dropping|shed|shedding|cut|cutting|gain|gaining) (?:about |around |up to |a few |some |at least )?(?:\d+(?:\.\d+)? ?)?(?:kgs?|kilos?|kilograms?|lbs?|pounds|body ?fat)\b/i,
  /\b(?:lose|losing|shed|shedding|drop|dropping) (?:some |a little |a bit of )?(?:body )?weight\b/i,
  /\b\d{3,4} ?(?:k?cal|calories)\b/i,
  /\bcalori(?:e|c) (?:deficit|target|goal|budget|restriction|intake of)\b|\b(?:restrict|count|cut|limit) (?:your )?calories\b/i,
  /\b(?:race|racing|ideal|target|goal|optimal) weight (?:is|of|should|would)\b|\bweigh (?:about |around |under |no more than )?\d+ ?(?:kg|kilos?|lbs?|pounds)\b/i,
  /\b(?:body ?fat|bmi) (?:of |below |under |around )?\d/i,
];

const CONDITION =
  "(?:stress (?:fracture|reaction)|tendin\\w+|tendonitis|shin splints|plantar fasciitis|runner'?s knee|it band syndrome|(?:a )?torn \\w+|(?:a )?muscle tear|a tear|a (?:muscle )?strain|a sprain|bursitis|sciatica|a blood clot|dvt|an?emia|arrhythmia|asthma|a heart (?:attack|condition|problem)|angina|heat ?stroke|red-s|an eating disorder|anorexia|bulimia|a concussion|an infection|pneumonia|covid)";
const DIAGNOSIS = new RegExp(
  `\\b(?:you|this|it|that|these|what you describe)(?:'ve|'re|'s)? ?(?:probably |likely |most likely |clearly |certainly )?(?:might |may |could )?(?:have got|have|has|is|are|be|got|sounds? like|looks? like|sounds? to me like|suggests?|points? to|indicates?|suffer from)? (?:most likely |likely |probably |clearly |certainly |definitely |a case of |a |an |mild |classic |signs of )*${CONDITION}\\b`,
  "i",
);
const REASSURES =
  /\b(?:it'?s|that'?s|this is) (?:probably |certainly |definitely |surely )?(?:nothing serious|nothing to worry about|not serious|harmless)\b|\b(?:no need to|don'?t need to|needn'?t) see a (?:doctor|physio\w*|clinician)\b/i;

/**
 * What a coach must never say, whoever wrote the sentence: a target for weight or calories, a diagnosis, or that a
 * doctor is not needed. Returns the text to show instead, or null when the sentence may stand.
 */
export function replaceUnsafeAdvice(sentence: string): string | null {
  if (BODY_TARGETS.some((target) => target.test(sentence)))
    return "I don't give targets for weight or calories.";
  if (DIAGNOSIS.test(sentence))
    return "I can't diagnose that; please let a doctor or physiotherapist look at it.";
  if (REASSURES.test(sentence)) return "I can't judge that; if in doubt, please ask a doctor.";
  return null;
}

const PRESCRIBES =
  /(?:^|[,;:] (?:and |then )?|\band )(?:try|do|run|add|include|aim|go|start|increase|raise|put)\b|\blet'?s\b|\byou (?:can|could|should|might|may)\b|\bi(?:'d| would)? (?:suggest|recommend|add|plan)\b/i;
const HARD =
  /\b(?:tempo|threshold|intervals?|vo2|repetitions?|speed ?work|sprints?|strides|race pace|hard (?:run|session|workout|effort)s?|push (?:hard(?:er)?|yourself|through|the pace)|faster|more (?:km|kilomet\w+|miles|mileage|volume)|longer)\b/i;
const DENIES =
  /\b(?:no|not|never|nothing|avoid|skip|without|instead of|rather than|until|stop|leave out|hold off)\b|n't\b/i;

/**
 * While a health note is open nothing harder or longer is suggested. Returns the text to show instead of such a
 * sentence, or null when it may stand.
 */
export function replaceHardAdvice(sentence: string): string | null {
  const prescribes = PRESCRIBES.test(sentence) && HARD.test(sentence) && !DENIES.test(sentence);
  return prescribes ? "While your health note is open I suggest nothing harder or longer." : null;
}
