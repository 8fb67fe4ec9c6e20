import { BudgetReportError } from "../../../src/core/errors";

/** What came of a call to a host, as it survives the way out of the page: errors are their code and fields. */
export type Outcome =
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly fields: Readonly<Record<string, string | number>> } };

export async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { value: plain(await work) };
  } catch (problem) {
    if (!(problem instanceof BudgetReportError)) throw problem;
    return { error: { code: problem.code, fields: problem.fields } };
  }
}

/** The value that was asked for. @throws Error with the code of the host's error */
export async function valueOf<T>(outcome: Promise<Outcome>): Promise<T> {
  const result = await outcome;
  if ("error" in result) throw new Error(`${result.error.code} ${JSON.stringify(result.error.fields)}`);
  return result.value as T;
}

/** Maps become objects. */
function plain(value: unknown): unknown {
  const withoutMaps = (_key: string, item: unknown): unknown => (item instanceof Map ? Object.fromEntries(item) : item);
  return value === undefined ? null : (JSON.parse(JSON.stringify(value, withoutMaps)) as unknown);
}
