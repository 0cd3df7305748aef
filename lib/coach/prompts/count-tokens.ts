import { estimateTokenCount } from "tokenx";
import { TOKEN_MARGIN } from "../constants";

/** Tokens of a text, on the high side. */
export function countTokens(text: string): number {
  return Math.ceil(estimateTokenCount(text) * TOKEN_MARGIN);
}
