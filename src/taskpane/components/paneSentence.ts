import type { Translator } from "../../locales";
import { describeError } from "../../locales";
import { typedError } from "../state/typedError";

/** Whatever was thrown in the pane as one sentence that says what to do. */
export function paneSentence(t: Translator, error: unknown): string {
  return describeError(t, typedError(error));
}
