import { z } from "zod";
import { TABLE_KINDS } from "../../tableKinds/tableKinds";
import { lazy } from "../../lexicon/lazy";
import { columnSums } from "../../lexicon/relations";
import data from "./relations.json";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { isColumnRole } from "../../tableKinds/columnRoles";

const kind = z.enum(TABLE_KINDS);
const rule = z.string().regex(/^[BCD]\d{2}$/);
const side = z.enum(["income", "expenditure"]);

/**
 * A printed number (or one per 类) by table and place: `expenditure:totalRow.total`, `income…:income.yearTotal`,
 * `appropriationSummary:class.generalBudget`. See selectTerms.ts.
 */
const selector = z.string().regex(/^\w+:\w+(\.\w+)*$/);
/** `-role`, `a|b+c`: every word of it is a column's role. */
const columns = z.string().refine((text) => text.replace(/^-/, "").split(/[|+]/).every(isColumnRole));
const tie = z.object({
  rule,
  left: selector,
  /** Σ of one list; where a table may follow one of several conventions, one list for each. */
  right: z.array(z.array(selector).min(1)).min(1),
});

/**
 * Within every row: the total's column = Σ of the parts' columns, as the lexicon's equations have it for tables. `-role` is
 * subtracted; `a|b+c` stands for the column a, or for b and c where a is blank.
 */
const columnSum = z.object({
  rule,
  kinds: z.array(kind),
  side: side.optional(),
  total: columns,
  parts: z.array(columns),
});

/** Sums and ties of the same shape as data: a new table or a new column needs no code. */
const relationsSchema = z.object({
  /** Down every column: 合计 = Σ类, 类 = Σ款, 款 = Σ项, where the parts are listed. */
  trees: z.array(z.object({ rule, kinds: z.array(kind), roles: z.array(z.custom<ColumnRole>(isColumnRole)) })),
  /** Two-sided summaries: 本年合计 = Σ sources, 总计 = 本年合计 + 结转 …, 收入总计 = 支出总计. */
  summaries: z.array(
    z.object({ rule, kinds: z.array(kind), side: side.optional(), equation: z.enum(["balance", "total", "sources"]) }),
  ),
  ties: z.array(tie),
  /** Left may not be more than right: a part of the whole. */
  atMost: z.array(tie),
  /** Usually the same money seen from two sides: worth a look where it differs, and rounding is no matter. */
  agree: z.array(tie),
});

export type Relations = z.infer<typeof relationsSchema>;
export type ColumnRelation = z.infer<typeof columnSum>;
export type TreeRelation = Relations["trees"][number];
export type SummaryRelation = Relations["summaries"][number];
export type TieRelation = Relations["ties"][number];

export const RELATIONS: Relations = relationsSchema.parse(data);

/** Sums from column to column. @throws ZodError for a kind or a column that no table has */
export const columnRelations = lazy((): readonly ColumnRelation[] => z.array(columnSum).parse(columnSums()));
