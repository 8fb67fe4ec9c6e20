import type { ScoreOptions } from "../scoreOptions";
import type { ScoreSettings } from "../settings";

/** What the rows of a form are scored with. */
export interface FormContext {
  readonly options: ScoreOptions;
  readonly settings: ScoreSettings;
  /** The form's year, for deadlines without one. */
  readonly year: number | null;
}
