import { BudgetReportError } from "../../core/errors";
import { typedError } from "../state/typedError";
import type { PortableError } from "./protocol";

/** An error as it may cross to the other thread; anything untyped becomes `unexpected`, or `partNotLoaded`. */
export function toPortable(error: unknown): PortableError {
  const { code, fields } = typedError(error);
  return { code, fields };
}

export function fromPortable(error: PortableError): BudgetReportError {
  return new BudgetReportError(error.code, error.fields);
}
