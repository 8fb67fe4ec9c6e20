import { oncePerKey } from "../../cache";
import { pattern } from "../../lexicon/words";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { sideLines, type Line, type Side } from "./line";

/**
 * One side of 收入支出决算总表, 财政拨款收入支出决算总表 or their budget kin, taken apart: sources or classes above 本年…合计,
 * what is added to it (结转, 结余分配), and 总计. Found by what the labels say, so row numbers may differ by year.
 */
export interface SummarySide {
  /** The additive lines above 本年收入/支出合计 (above 总计 where the table has no such line). */
  readonly sources: readonly Line[];
  /** Lines below a source that break it down: its 其中 and its deeper numbering. */
  readonly breakdowns: ReadonlyMap<Line, readonly Line[]>;
  readonly yearTotal: Line | null;
  /** The additive lines between 本年…合计 and 总计. */
  readonly adjustments: readonly Line[];
  readonly total: Line | null;
}

export function summarySide(table: RecognisedTable, side: Side): SummarySide {
  return sideOf(side, table);
}

const sideOf = oncePerKey((side: Side, table: RecognisedTable) => takeApart(table, side));

function takeApart(table: RecognisedTable, side: Side): SummarySide {
  const lines = sideLines(table, side);
  const yearTotalAt = lines.findIndex((line) => pattern("total.ofYear").test(line.label));
  const totalAt = lines.findIndex((line, index) => index > yearTotalAt && pattern("total.ofSide").test(line.label));
  const end = totalAt < 0 ? lines.length : totalAt;
  const above = lines.slice(0, yearTotalAt < 0 ? end : yearTotalAt);
  const firstAdjustment =
    yearTotalAt < 0 ? above.findIndex(({ label }) => pattern("carryOver.addition").test(label)) : -1;
  const upper = firstAdjustment < 0 ? above : above.slice(0, firstAdjustment);
  const lower = yearTotalAt < 0 ? above.slice(upper.length) : lines.slice(yearTotalAt + 1, end);
  const sources = group(upper, () => true);
  const adjustments = group(lower, ({ label }) => pattern("carryOver.betweenTotals").test(label));
  return {
    sources: [...sources.keys()],
    breakdowns: new Map([...sources, ...adjustments].filter(([, parts]) => parts.length > 0)),
    yearTotal: lines[yearTotalAt] ?? null,
    adjustments: [...adjustments.keys()],
    total: lines[totalAt] ?? null,
  };
}

/**
 * Additive lines with the lines that break them down. The first line sets the outermost numbering; 其中 and deeper
 * numbers belong to the line before. Below an unnumbered line (年初财政拨款结转和结余), numbered ones are its parts.
 */
function group(lines: readonly Line[], mayAdd: (line: Line) => boolean): Map<Line, Line[]> {
  const groups = new Map<Line, Line[]>();
  const outermost = lines[0]?.numbering ?? -1;
  let current: Line | null = null;
  let inOfWhich = false;
  for (const line of lines) {
    const parent: Line | null = current;
    if (line.isOfWhich) inOfWhich = true;
    else if (parent && line.row.level <= parent.row.level && (outermost < 0 || line.numbering >= 0)) inOfWhich = false;
    const deeper = line.isOfWhich || inOfWhich || line.numbering > outermost || !mayAdd(line);
    if (parent && deeper) groups.get(parent)?.push(line);
    else {
      groups.set(line, []);
      current = line;
      inOfWhich = false;
    }
  }
  return groups;
}
