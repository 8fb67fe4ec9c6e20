import { z } from "zod";
import type { LastYear } from "../core/batch/batchContext";
import { BudgetReportError } from "../core/errors";
import { ResultStore } from "./resultStore";
import { LATEST } from "./runBatch";

const Latest = z.object({
  units: z.array(
    z.object({ id: z.string(), code: z.string().nullable(), name: z.string().nullable(), key: z.string().nullable() }),
  ),
});

/** What the units' figures were, from the store of last year's batch. @throws storeWithoutRun where it is none, or broken */
export async function lastYearOf(folder: string): Promise<LastYear> {
  const store = new ResultStore(folder);
  const units = [];
  for (const { code, name, key } of (await latestOf(store)).units) {
    const result = key === null ? null : await store.read(key);
    const department = result?.workbooks.find((book) => book.department !== null)?.department ?? null;
    units.push({ code, name: name ?? department, figures: result?.figures ?? null });
  }
  return { units };
}

async function latestOf(store: ResultStore) {
  const text = await store.textOf(LATEST);
  try {
    return Latest.parse(JSON.parse(text ?? ""));
  } catch (error) {
    throw new BudgetReportError("storeWithoutRun", { folder: store.folder }, error);
  }
}
