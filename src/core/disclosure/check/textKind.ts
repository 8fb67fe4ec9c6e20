import { pattern } from "../../lexicon/words";
import { isBudgetKind } from "../../tableKinds/tableKinds";
import { plainTextOf } from "../../text/plainText";
import type { ReportDocument } from "../../text/document";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { DisclosureKind } from "../forms/disclosureForm";

const LEAST_TABLES = 3;
const TITLE_LINES = 12;

/** Final accounts or a budget: by the tables where there are some, else by the title; final accounts where neither says it. */
export function textKind({ blocks }: ReportDocument, tables: readonly RecognisedTable[] = []): DisclosureKind {
  if (tables.length >= LEAST_TABLES) {
    const budgets = tables.filter(({ kind }) => isBudgetKind(kind)).length;
    if (budgets * 2 !== tables.length) return budgets * 2 > tables.length ? "budget" : "final";
  }
  const lines = blocks.flatMap((block) => (block.type === "paragraph" ? [plainTextOf(block.text).text] : []));
  for (const plain of lines.slice(0, TITLE_LINES)) {
    if (pattern("disclosure.finalTitle").test(plain)) return "final";
    if (pattern("disclosure.budgetTitle").test(plain)) return "budget";
  }
  return "final";
}
