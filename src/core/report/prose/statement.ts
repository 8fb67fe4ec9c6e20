import { z } from "zod";
import type { FigureBook } from "../../accounts/figureBook";
import { magnitude } from "../../accounts/figureBook";
import files from "./statements/index.catalog";

const Condition = z.object({
  key: z.string(),
  is: z.enum(["present", "absent", "zero", "nonzero", "zeroOrAbsent", "greater", "different", "equal"]),
  than: z.string().optional(),
});

export type Condition = z.infer<typeof Condition>;

/** What a reader expects beside the sentence, and where it is known that the tables do not tell it. */
const Want = z.object({ when: z.array(Condition).default([]), what: z.string() });

const Variant = z.object({
  when: z.array(Condition).default([]),
  /** See pattern.ts. */
  text: z.string(),
  wants: z.array(Want).default([]),
});

const Statement = z.object({
  /** One paragraph for each item of this list; `{@name}` … is the item. */
  each: z.string().optional(),
  /** The first variant that holds, and whose figures all exist, is told. */
  variants: z.array(Variant).min(1),
  /** Where what the variants want can be supplied. */
  where: z.string().default(""),
});

export type Statement = z.infer<typeof Statement>;

/** Files of the folder hold statements by id; an id in two files is a mistake. */
const STATEMENTS = new Map<string, Statement>();
for (const file of Object.values(files)) {
  for (const [id, statement] of Object.entries(z.record(z.string(), Statement).parse(file))) {
    if (STATEMENTS.has(id)) throw new Error(`statement twice: ${id}`);
    STATEMENTS.set(id, statement);
  }
}

/** @throws Error for an id that the data files do not define. */
export function statementOf(id: string): Statement {
  const statement = STATEMENTS.get(id);
  if (!statement) throw new Error(`statement: ${id}`);
  return statement;
}

export function hasStatement(id: string): boolean {
  return STATEMENTS.has(id);
}

export function statementIds(): string[] {
  return [...STATEMENTS.keys()];
}

export function holds(condition: Condition, book: FigureBook): boolean {
  const figure = book.find(condition.key);
  const other = condition.than === undefined ? null : book.find(condition.than);
  const comparable = figure !== null && other !== null && figure.kind === other.kind;
  switch (condition.is) {
    case "present":
      return figure !== null;
    case "absent":
      return figure === null;
    case "zero":
      return figure !== null && magnitude(figure) === 0;
    case "zeroOrAbsent":
      return figure === null || magnitude(figure) === 0;
    case "nonzero":
      return figure !== null && magnitude(figure) !== 0;
    case "greater":
      return comparable && magnitude(figure) > magnitude(other);
    case "different":
      return comparable && magnitude(figure) !== magnitude(other);
    case "equal":
      return comparable && magnitude(figure) === magnitude(other);
  }
}
