import { DEPRECATION_NOTICE_DAYS } from "./constants";
import type { Deployment } from "./models";

const MS_PER_DAY = 86_400_000;

/** What an operator should know of the catalogue at the start: one sentence per model that is going, gone or without a price. */
export function modelWarnings(catalogue: readonly Deployment[], today: string): string[] {
  return catalogue.flatMap(({ id, model, deprecatedOn, priceIsAssumed }) => {
    const name = `The model ${model} (${id})`;
    const daysLeft =
      deprecatedOn === undefined
        ? Number.POSITIVE_INFINITY
        : (Date.parse(deprecatedOn) - Date.parse(today)) / MS_PER_DAY;
    return [
      ...(daysLeft <= 0
        ? [`${name} was withdrawn on ${deprecatedOn} and is not asked: choose another in LLM_DEPLOYMENTS.`]
        : daysLeft <= DEPRECATION_NOTICE_DAYS
          ? [`${name} is withdrawn on ${deprecatedOn}: choose another in LLM_DEPLOYMENTS before that.`]
          : []),
      ...(priceIsAssumed
        ? [
            `${name} has no price, so that of the dearest model is assumed: set its prices in LLM_DEPLOYMENTS.`,
          ]
        : []),
    ];
  });
}
