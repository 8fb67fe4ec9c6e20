import { z } from "zod";
import data from "./data/relations.json";
import { certaintySchema } from "./certainty";
import { item, itemCalled, type ItemKey, wordingOf } from "./items";
import { lazy } from "../cache";

/**
 * Where a relation is judged. `table`: row by row in the columns that `columns` names. `prose`: between amounts of a report
 * that stand anywhere. `list`: a list of prose that names all the parts is the whole, so that less than the total is a
 * contradiction too. `figures`: a total that no table states is computed from its parts, all of which must be stated;
 * `stated`: from those that are.
 */
const placeSchema = z.enum(["table", "prose", "list", "figures", "stated"]);

const rule = z.string().regex(/^[A-Z]\d{2}$/);
const name = z.string().refine((one) => itemCalled(one) !== null, "no item of the lexicon");

const columnsSchema = z.strictObject({
  /** Where another rule than the equation's own tells it. */
  rule: rule.optional(),
  /** Kinds of tables (core/tableKinds). */
  kinds: z.array(z.string()).min(1),
  side: z.enum(["income", "expenditure"]).optional(),
  /** The parts are of the year's own spending (carry-over has none), and a table may print only some of them. */
  ofYear: z.literal(true).optional(),
  /** `final` stands for `final.<total>` and `final.<part>`: the same sum for each. */
  versions: z.array(z.string()).min(1).optional(),
  /** Column roles: `-role` is subtracted; `a|b+c` stands for the column a, or for b and c where a is blank. */
  total: z.string(),
  parts: z.array(z.string()).min(1),
  /**
   * Further parts that the total may hold, though most tables of these kinds have no column for them: the sum is judged
   * only where each has one, or where one of the kinds `statedIn` shows that there is none of it.
   */
  rest: z.strictObject({ parts: z.array(z.string()).min(1), statedIn: z.array(z.string()).min(1) }).optional(),
});

const equationSchema = z.strictObject({
  rule,
  whole: name,
  parts: z.array(name).min(1),
  /** Those of the parts and of the optional ones that are taken off. */
  less: z.array(name).optional(),
  /** Parts that count where they are stated; while they are not, the sum may lack them. */
  optional: z.array(name).optional(),
  /** In prose: the fund that names which each fund has must be of, empty for the unit's own; any fund where it is absent. */
  fund: z.string().optional(),
  /** The names may mean other things too: never more than a warning. */
  loose: z.literal(true).optional(),
  holds: z.array(placeSchema).min(1),
  columns: z.array(columnsSchema).min(1).optional(),
  note: z.string().optional(),
});

const containmentSchema = z.strictObject({ part: name, whole: name, holds: z.array(placeSchema).min(1) });

const schema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  equations: z.array(equationSchema),
  containments: z.array(containmentSchema),
});

/** A total that is the sum of its parts by the field's own rules, whatever the words between them. Names are items' own. */
export type Equation = z.infer<typeof equationSchema>;

/** Something that is part of another by what it is: it never exceeds it, whatever else the whole holds. */
export type Containment = z.infer<typeof containmentSchema>;

/** The same sum within every row of a table: one column is the sum of others. */
export interface ColumnSum {
  readonly rule: string;
  readonly kinds: readonly string[];
  readonly side?: "income" | "expenditure" | undefined;
  readonly ofYear?: true | undefined;
  readonly total: string;
  readonly parts: readonly string[];
  readonly rest?: { readonly parts: readonly string[]; readonly statedIn: readonly string[] } | undefined;
}

const relations = lazy(() => schema.parse(data));

type Place = z.infer<typeof placeSchema>;

/** Equations that hold in one place, in the order in which they are told. */
export function equations(place: Place): readonly Equation[] {
  return relations().equations.filter(({ holds }) => holds.includes(place));
}

const beside = lazy((): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const listed = new Set(equations("list").map(({ whole }) => whole));
  const add = (other: string, names: readonly string[]) => {
    const known = found.get(other) ?? new Set<string>();
    for (const name of names) if (name !== other) known.add(name);
    found.set(other, known);
  };
  for (const { whole, parts, optional = [], holds } of relations().equations) {
    for (const part of parts) add(part, [whole, ...parts, ...optional]);
    if (holds.every((place) => place === "prose") && !listed.has(whole)) add(whole, parts);
  }
  return found;
});

/** Does an item stand beside another in an equation, or make it up in one that is no list of its parts? Then it is no part of it. */
export function standsBeside(name: string, other: string): boolean {
  return beside().get(other)?.has(name) === true;
}

export function containments(): readonly Containment[] {
  return relations().containments;
}

/** What adds up from column to column, for every version (budget, final …) of the amounts. */
export const columnSums = lazy((): readonly ColumnSum[] =>
  equations("table").flatMap((equation) =>
    (equation.columns ?? []).flatMap(({ versions, rule: own, total, parts, ...rest }) =>
      (versions ?? [null]).map((version) => {
        const role = (column: string) =>
          version === null ? column : column.replace(/[^-|+]+/g, (one) => `${version}.${one}`);
        return { rule: own ?? equation.rule, ...rest, total: role(total), parts: parts.map(role) };
      }),
    ),
  ),
);

/** The keys of an item's parts, of the equation by which figures are computed. @throws Error where no such one is declared */
export function partKeys(whole: ItemKey): ItemKey[] {
  const { name: called } = item(whole);
  const equation = equations("figures").find((one) => one.whole === called);
  if (!equation) throw new Error(`lexicon equation: ${whole}`);
  return equation.parts.flatMap((part) => itemCalled(part)?.key ?? []);
}

/** The figures that an item may be, by their keys (see items.ts). */
function figureKeysOf(name: string): string[] {
  const { figures = {}, figureKeys = [], threePublic } = itemCalled(name) ?? {};
  return [...Object.keys(figures), ...figureKeys, ...(threePublic ? [`threePublic.final.${threePublic.part}`] : [])];
}

/** Sums of what is stated: key of the total → keys of the parts. */
export const statedSums = lazy((): Readonly<Record<string, readonly string[]>> => {
  const keyOf = (name: string) => figureKeysOf(name)[0] ?? "";
  return Object.fromEntries(equations("stated").map(({ whole, parts }) => [keyOf(whole), parts.map(keyOf)]));
});

/** Are the figures of these keys all the parts of another, by an equation that holds in tables or for figures? */
export function makeUp(parts: readonly string[], whole: string): boolean {
  return relations().equations.some((equation) => {
    if (!equation.holds.includes("table") && !equation.holds.includes("figures")) return false;
    const names = [...equation.parts, ...(equation.optional ?? [])];
    return (
      figureKeysOf(equation.whole).includes(whole) &&
      names.every((name) => figureKeysOf(name).some((key) => parts.includes(key)))
    );
  });
}

const partitions = lazy(() =>
  equations("list").map(({ parts }) =>
    parts.flatMap((part) => {
      const key = itemCalled(part)?.key;
      return (key && wordingOf(key, "within")) ?? [];
    }),
  ),
);

/** Do the names of a list cover all the parts of one total, each part by a name of its own? */
export function isWholeOf(names: readonly string[]): boolean {
  return partitions().some((partition) => covers(partition, names));
}

/** 公务用车购置及运行维护费 is one name: it is not 购置 and 运行 both. */
function covers([part, ...others]: readonly RegExp[], names: readonly string[]): boolean {
  if (!part) return true;
  return names.some(
    (one, at) =>
      part.test(one) &&
      covers(
        others,
        names.filter((_, other) => other !== at),
      ),
  );
}
