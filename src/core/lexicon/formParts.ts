import { z } from "zod";
import { lazy } from "../cache";
import data from "./data/formParts.json";
import { certaintySchema } from "./certainty";

/** A column, amount or entry that a form of indicators holds; people read its word in the locales (`scores`, `part`). */
export type FormPart = keyof typeof data.parts;

/** 达成, 部分达成, 未达成 of an indicator that is judged. */
export type TierName = keyof typeof data.tiers;

/** Indicators and groups that stand in every form or rest on 基础数据表. */
export type IndicatorName = keyof typeof data.indicators;

const words = z.record(z.string(), z.string().min(1));

export const formPartsSchema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  parts: words,
  tiers: words,
  indicators: words,
});

const forms = lazy(() => {
  formPartsSchema.parse(data);
  return data;
});

/** The word that forms print, for Chinese documents and as the name of an input: 实际完成值. */
export function partName(part: FormPart): string {
  return forms().parts[part];
}

/** The word that forms print for a tier. */
export function tierName(tier: TierName): string {
  return forms().tiers[tier];
}

/** The name under which an indicator or its group stands in a form. */
export function printedIndicator(name: IndicatorName): string {
  return forms().indicators[name];
}
