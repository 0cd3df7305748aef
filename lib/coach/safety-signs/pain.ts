import { JOINT } from "./body-words";
import { each, near, type Sign } from "./sign";

const INJURED =
  "twisted|tweaked|tweaky|rolled|pulled|pulling|strain\\w*|tore|torn|sprain\\w*|banged|bruis\\w*|inflam\\w*|stabbing|shooting|sore\\b|tight\\b|tightness|stiff|burning|dodgy|dicky|grumbl\\w*|grumpy|iffy|niggl\\w*|unhappy|angry|not right|isnt right|wrong|bother\\w*|acting up|play\\w* up|click\\w*|crunch\\w*|tender|sting\\w*|stab\\w*|burns?|killing|flar\\w+|cramp\\w*|giv\\w+ out|gave way|hurt|ache|aching|achy|pain|throb\\w*|ouch|weird|funny|numb|pull\\b|jarred|went\\b|gone again|screaming|knackered|twing\\w*|seiz\\w+|pinch\\w*|wobbly|weak|moan\\w*|off\\b|in bits|complain\\w*|protest\\w*|ping\\b";

/** Everyday pain of a runner. */
export const PAIN: readonly Sign[] = each(
  /\b(?:pain|pains|painful|painfull|hurts?|hurting|aching|aches?|achy|niggles?|niggling|twinges?|twingey|injur(?:y|ed|ies)|sprain(?:ed)?|(?:pulled|strained|tweaked|tore) (?:a|my) \w+|dead leg)\b/,
  /\bouch\b|pulled muscle|\b(?:my )?back (?:went|gave|is) out\b|\b(?:shin ?splints?|plantar ?fasci\w*|\bpf\b|tendin\w+|tendonitis|tendinopathy|runners ?knee|itb|it band|itbs|bursitis|sciatica|metatarsalgia|neuroma|bunion|blisters?|black toenail|side stitch|cramps?|piriformis|osteitis|arthritis|bone spur)\b/,
  near(JOINT, INJURED, 30),
);
