import { z } from "zod";
import data from "./data/outdatedNames.json";
import { certaintySchema } from "./certainty";
import { lazy } from "../cache";

const nameSchema = z.strictObject({
  /** On a text with half-width marks (text/plainText). */
  written: z.array(z.string().min(2)).min(1),
  now: z.string(),
  /** First whole year in which the name is no more. */
  since: z.int(),
  source: z.string(),
  certainty: certaintySchema,
  /** A sentence that this finds means it. */
  unless: z.string().optional(),
});

export const outdatedNamesSchema = z.strictObject({ means: z.string(), names: z.array(nameSchema) });

/** A name of an office or of a regulation that another has taken the place of. */
export interface OutdatedName {
  readonly written: RegExp;
  readonly now: string;
  readonly since: number;
  readonly source: string;
  readonly unless: RegExp | null;
}

export const outdatedNames = lazy((): readonly OutdatedName[] =>
  outdatedNamesSchema.parse(data).names.map(({ written, now, since, source, unless }) => ({
    written: new RegExp(written.map(escaped).join("|"), "gu"),
    now,
    since,
    source,
    unless: unless === undefined ? null : new RegExp(unless, "u"),
  })),
);

function escaped(text: string): string {
  return text.replace(/[()]/g, "\\$&");
}

/** Words beside an old name that say that it is one: 原国土资源局, 更名为, 2018年由…组建. */
export const NAMES_THE_PAST =
  /(?:原|前身|曾用名|更名|改名|改为|划转|划入|并入|合并|整合|组建|机构改革|历史|以前|沿革)/u;
