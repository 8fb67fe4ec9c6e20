import { z } from "zod";
import data from "./data/items.json";
import { certaintySchema } from "./certainty";
import { lazy, oncePerValue } from "../cache";

/** 三公经费 is `threePublic`: one key for an item wherever it is spoken of. The last part of a figure's key where it has one. */
export type ItemKey = keyof typeof data.items;

const source = z.string().min(1);
const namesByFigure = z.record(z.string(), z.array(z.string()).min(1));

const itemSchema = z.strictObject({
  /** Its own name, by which relations and findings call it. */
  name: z.string(),
  /**
   * `headline`: a report states it once for the whole unit. `common`: once for each fund or table, which one only the place
   * can tell. `named`: known by its exact names only. `loose`: a word that may mean one of several totals. `count`, `rate`: no money.
   */
  scope: z.enum(["headline", "common", "named", "loose", "count", "rate"]),
  /** The fund that it is of by its name. */
  fund: z.enum(["generalBudget", "governmentFund", "stateCapital", "specialAccount"]).optional(),
  /** Each fund with a balance of its own states it beside the unit's. */
  ofEachFund: z.literal(true).optional(),
  since: z.number().int().optional(),
  until: z.number().int().optional(),
  note: z.string().optional(),
  /** A whole label in prose (text/plainText), without quotation marks. */
  prose: source.optional(),
  /** Anywhere in the name of a part of a list. */
  within: source.optional(),
  /** Lines of summaries: `in` which part of them, the last part of the figure's `key`, exact labels, and a looser pattern. */
  row: z
    .strictObject({
      in: z.enum(["incomeSource", "appropriation", "incomeTotal", "expenditureTotal", "nature"]),
      key: z.string(),
      labels: z.array(z.string()).min(1),
      pattern: source.optional(),
    })
    .optional(),
  /** A label in the table of 三公经费 and its neighbours. */
  column: source.optional(),
  /** A label in a form of any kind. */
  form: source.optional(),
  /** Keys of figures (accounts/finalAccounts.ts) with the exact names by which prose calls each. */
  figures: namesByFigure.optional(),
  /** The same where the name may mean another figure too: traced, but never accused at error level. */
  loose: namesByFigure.optional(),
  /** Of 三公经费: the part in `threePublic.<side>.<part>`, its names, its 款 among basic expenditure. */
  threePublic: z
    .strictObject({ part: z.string(), names: z.array(z.string()).min(1), economicCode: z.string().optional() })
    .optional(),
  /** Figures that it may be, where prose has no exact names for them. */
  figureKeys: z.array(z.string()).optional(),
  /** An amount that a self-evaluation states under this very name: the figures that it may be, the nearest first. */
  formKeys: z.array(z.string()).optional(),
  /** Of a rate: the end of its name, the figures that state it, and what it is computed from. */
  rate: z
    .strictObject({ ends: source, stated: z.array(z.string()), ratios: z.array(z.tuple([z.string(), z.string()])) })
    .optional(),
  /** Of a count: what it is counted in, and the end of the words before the number. */
  measure: z.string().optional(),
  counted: source.optional(),
});

const schema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  items: z.record(z.string(), itemSchema),
});

export type Item = z.infer<typeof itemSchema> & { readonly key: ItemKey };

const byKey = lazy(
  (): ReadonlyMap<ItemKey, Item> =>
    new Map(
      Object.entries(schema.parse(data).items).map(([key, item]) => [key as ItemKey, { ...item, key: key as ItemKey }]),
    ),
);

/** Every item, the narrower before the wider where one label could be both. */
export const items = lazy((): readonly Item[] => [...byKey().values()]);

export function item(key: ItemKey): Item {
  const found = byKey().get(key);
  if (!found) throw new Error(`lexicon item: ${key}`);
  return found;
}

const byName = lazy(() => new Map(items().map((one) => [one.name, one])));

/** The item of that own name (三公经费), `null` for any other words. */
export function itemCalled(name: string): Item | null {
  return byName().get(name) ?? null;
}

const inProse = lazy(() =>
  (["headline", "common"] as const).flatMap((scope) =>
    items().flatMap((one) =>
      one.scope === scope && one.prose !== undefined ? [{ item: one, written: new RegExp(one.prose, "u") }] : [],
    ),
  ),
);

/** The item that a whole label of prose names: 公务接待费支出 → 公务接待费; `null` where it names none. */
export function itemNamed(label: string): Item | null {
  return inProse().find(({ written }) => written.test(label))?.item ?? null;
}

type Wording = "within" | "column" | "form" | "counted";

/** How an item is called in one place (see the schema above); `null` where it has no name of its own there. */
export function wordingOf(key: ItemKey, place: Wording): RegExp | null {
  const written = item(key)[place];
  if (written === undefined) return null;
  return patternOf(written);
}

const patternOf = oncePerValue((written: string) => new RegExp(written, "u"));

/** The items that have a name of their own in one place, in order. */
export function itemsWorded(place: Wording): readonly { readonly item: Item; readonly written: RegExp }[] {
  return items().flatMap((one) => {
    const written = wordingOf(one.key, place);
    return written ? [{ item: one, written }] : [];
  });
}

export type RowPlace = NonNullable<Item["row"]>["in"];

const rows = lazy(() => {
  const known = new Map<RowPlace, Map<string, string>>();
  for (const { row } of items()) {
    if (!row) continue;
    const ofPlace = known.get(row.in) ?? new Map<string, string>();
    for (const label of row.labels) ofPlace.set(label, row.key);
    known.set(row.in, ofPlace);
  }
  return known;
});

/** The last part of the figure's key that a line of a summary stands for by its whole label; `null` for none. */
export function rowKey(place: RowPlace, label: string): string | null {
  return rows().get(place)?.get(label) ?? null;
}

/** Is it the line of that source (`generalBudget`, `other` …), by how its label begins? */
export function isSourceLine(key: string, label: string): boolean {
  const written = sourcePatterns().get(key);
  return written !== undefined && written.test(label);
}

const sourcePatterns = lazy(
  () =>
    new Map(
      items().flatMap(({ row }) =>
        row?.pattern === undefined ? [] : [[row.key, new RegExp(row.pattern, "u")] as const],
      ),
    ),
);

const counts = lazy(() => itemsWorded("counted"));

/** The count that the end of a name tells of (年末实有人数, 国内公务接待批次); `null` for none. */
export function countNamed(name: string): Item | null {
  return counts().find(({ written }) => written.test(name))?.item ?? null;
}

const rates = lazy(() =>
  items().flatMap(({ rate }) => (rate ? [{ ...rate, written: new RegExp(rate.ends, "u") }] : [])),
);

/** The rate that the end of a name tells of (预算执行率); `null` for none. */
export function rateNamed(name: string): NonNullable<Item["rate"]> | null {
  return rates().find(({ written }) => written.test(name)) ?? null;
}
