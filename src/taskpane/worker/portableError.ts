import { BudgetReportError } from "../../core/errors";
import type { PortableError } from "./protocol";

/** An error as it may cross to the other thread; anything untyped becomes `unexpected`. */
export function toPortable(error: unknown): PortableError {
  if (error instanceof BudgetReportError) return { code: error.code, fields: error.fields };
  return { code: "unexpected", fields: {} };
}

export function fromPortable(error: PortableError): BudgetReportError {
  return new BudgetReportError(error.code, error.fields);
}
