import type Decimal from "decimal.js";
import type { IndicatorInput } from "../scoreSheet";

/** An input with its exact value beside what the score sheet shows. */
export interface ResolvedInput {
  readonly input: IndicatorInput;
  readonly exact: Decimal | null;
}
