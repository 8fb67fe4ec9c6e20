/** What came of a call to a host, to compare: errors are their code and fields, maps are objects. */
export type Outcome =
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly fields: Readonly<Record<string, string | number>> } };

export async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { value: plain(await work) };
  } catch (problem) {
    // Panes have modules of their own, and with them error classes of their own.
    if ((problem as Error).name !== "BudgetReportError") throw problem;
    const { code, fields } = problem as { code: string; fields: Record<string, string | number> };
    return { error: { code, fields } };
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
