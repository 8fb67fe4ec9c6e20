import { z } from "zod";
import data from "./governmentAccounts.json";

/** The first-level accounts of 政府会计制度（财会〔2017〕25号）: on which side each normally stands. */
const schema = z.object({
  source: z.string(),
  accounts: z.array(
    z.object({
      code: z.string().regex(/^\d{4}$/),
      name: z.string(),
      side: z.enum(["debit", "credit"]),
      system: z.enum(["financial", "budgetary"]),
    }),
  ),
});

export type AccountSide = "debit" | "credit";
export type AccountingSystem = "financial" | "budgetary";

const byCode = new Map(schema.parse(data).accounts.map((account) => [account.code, account]));

/** Sides by the first digit for accounts that a unit has opened itself: 1, 5, 7 stand in debit. */
const SIDE_BY_CLASS: Readonly<Record<string, AccountSide>> = {
  1: "debit",
  2: "credit",
  3: "credit",
  4: "credit",
  5: "debit",
  6: "credit",
  7: "debit",
  8: "credit",
};

/** The normal side of an account of any level; `null` for a code outside classes 1–8. */
export function normalSide(code: string): AccountSide | null {
  return byCode.get(code.slice(0, 4))?.side ?? SIDE_BY_CLASS[code.slice(0, 1)] ?? null;
}

/** Classes 1–5 are financial, 6–8 budgetary accounting; `null` for any other code. */
export function systemOf(code: string): AccountingSystem | null {
  if (/^[1-5]/.test(code)) return "financial";
  return /^[6-8]/.test(code) ? "budgetary" : null;
}
