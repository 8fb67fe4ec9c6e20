import { z } from "zod";
import { spansText } from "./figureText";
import type { Missing } from "../outline/outline";
import wordings from "./wording/gaps.json";
import { fillWording } from "./fillPattern";

const WORDINGS = z.record(z.string(), z.strictObject({ what: z.string(), where: z.string() })).parse(wordings);

export type MissingId = keyof typeof wordings;

/** A gap in words. @param values what stands for the names in its wording (see wording/gaps.json) */
export function missing(id: MissingId, values: Readonly<Record<string, string>> = {}): Missing {
  const wording = WORDINGS[id];
  if (!wording) throw new Error(`gap: ${id}`);
  const words = (pattern: string) => spansText(fillWording(pattern, values));
  return { what: words(wording.what), where: words(wording.where) };
}
