import { each, type Sign } from "./sign";

/** Pregnancy and the time after it. */
export const PREGNANCY: readonly Sign[] = each(
  /pregnan|pregant|\bpregg\w*|\bpreg\b|\btrimest\w+|post ?-?part\w*|post ?-?natal|pre ?-?natal|ante ?-?natal|\bwith child\b|\b(?:my|due) due date\b|\bmy due\b|(?:^|im |am |baby |were )due (?:in|on|next|any) (?!\w+ (?:race|marathon))|baby on the way|\bmy ob\b|ob-?gyn|gyna?ecolog|\b(?:im|am|is) pg\b|\bpp\b(?= (?:runner|return))|up the duff|bun in the oven/,
  /\b(?:were|im|i am|we are|am|currently|were) expecting\b(?! (?:to|rain|snow|a (?:pb|good|bad|hard|tough|fast|slow|delivery)))|expecting (?:a|our|my|twins|another|triplets|number).{0,15}(?:baby|child|kid|twins|little one|triplets|two|in )/,
  /(?:gave|giving|given) birth|child ?birth|(?:had|have|having|carrying|just had|delivered) (?:a |my |our |the )?(?:\w+ )?(?:baby|newborn|child|first child|second child|son|daughter|twins|triplets|bub|little one|girl|boy)\b(?! (?:steps|sit))|deliver\w* (?:a|my|our|in|at|by|vaginal\w*) ?(?:baby|girl|boy|son|daughter|child|twins|january|february|march|april|may|june|july|august|september|october|november|december)|\bnew ?born\b|(?:baby|son|daughter|child|twins) (?:was|were|is|are) (?:born|due)|(?:after|since|before) (?:the |my |giving )?(?:birth|delivery|labou?r|baby)\b|new mum|new mom/,
  /c ?-?section|c ?sec\b|ca?esar[ei]an|breast ?-?feed\w*|nursing (?:my|a|the|mum|mom|mother) ?(?:baby|newborn|child|son|daughter)?|miscarr\w+|still ?birth|\bmid ?wife\b|ivf|embryo|doula|pelvic floor|diastasis|diastesis|lochia/,
  /\d+ ?(?:weeks?|wks?|months?) (?:along|gone|pp)\b|morning sickness|baby ?bump|with (?:a|my|the) bump|running (?:for two|with (?:a|my|the) bump)|conceiv|(?:with|of) my (?:first|second|third)(?= |$)(?:$|(?= baby| child| kid))|(?:\d+|six|eight|twelve) ?-?(?:weeks?|wks?) (?:check|today|pregnan|and still)|bun in|after delivery|my baby is|my little (?:girl|boy|one) (?:was|is|at|when)|(?:just|recently|weve) had (?:my|our|a) (?:little|baby|wee)/,
);
