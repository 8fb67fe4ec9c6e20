import { z } from "zod";
import type { Batch, BatchUnit } from "../core/batch/batchUnit";
import type { LastYear } from "../core/batch/batchContext";
import { BudgetReportError } from "../core/errors";
import type { BatchStore } from "./ports";

/** The file in the store that says which units the last run saw, and which result is whose. */
export const LATEST = "latest.json";

const text = z.string().nullable();
const fields = z.record(z.string(), z.union([z.string(), z.number()]));
const unitFile = z.object({
  path: z.string(),
  role: z.enum(["workbook", "report", "unused", "unreadable"]),
  evidence: z.object({
    code: z.enum(["folder", "folderAbove", "code", "name", "roster", "alone", "list"]),
    text: z.string(),
  }),
});
const dates = { approved: text, published: text, due: text, received: text };
const listed = z.object({ code: text, name: z.string(), parent: text, level: text, ...dates });
const Latest = z.object({
  units: z.array(
    z.object({
      ...{ id: z.string(), code: text, name: text, parent: text, key: text },
      files: z.array(unitFile),
      paths: z.array(z.string()),
      unopened: z.array(z.object({ path: z.string(), code: z.string(), fields })),
      listed: listed.nullable(),
    }),
  ),
  missing: z.array(z.object({ code: text, name: z.string(), parent: text, from: z.enum(["roster", "list"]) })),
  hasRoster: z.boolean(),
});

/** Keeps which units there were: everything of a batch but its results. @throws storeNotWritable */
export async function keepBatch(store: BatchStore, { units, missing, hasRoster }: Batch): Promise<void> {
  const plain = units.map((unit) => Object.fromEntries(Object.entries(unit).filter(([name]) => name !== "result")));
  await store.put(LATEST, `${JSON.stringify({ units: plain, missing, hasRoster })}\n`);
}

/** The batch of the last run, with the results as they are in the store. @throws storeWithoutRun where there was none */
export async function storedBatch(store: BatchStore): Promise<Batch> {
  const { units, missing, hasRoster } = await latestOf(store);
  const withResults: BatchUnit[] = [];
  for (const unit of units)
    withResults.push({ ...unit, result: unit.key === null ? null : await store.read(unit.key) });
  return { units: withResults, missing, hasRoster };
}

/** What the units' figures were, from the store of last year's batch. @throws storeWithoutRun */
export async function lastYearOf(store: BatchStore): Promise<LastYear> {
  const { units } = await storedBatch(store);
  return {
    units: units.map(({ code, name, result }) => {
      const department = result?.workbooks.find((book) => book.department !== null)?.department ?? null;
      return { code, name: name ?? department, figures: result?.figures ?? null };
    }),
  };
}

async function latestOf(store: BatchStore) {
  const kept = await store.textOf(LATEST);
  try {
    return Latest.parse(JSON.parse(kept ?? ""));
  } catch (error) {
    throw new BudgetReportError("storeWithoutRun", { folder: store.name }, error);
  }
}
