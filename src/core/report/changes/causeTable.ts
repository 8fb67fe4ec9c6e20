import type { FinalAccounts } from "../../accounts/finalAccounts";
import { inUnit, percentage } from "../../amount/amount";
import type { AmountFigure } from "../../accounts/figure";
import type { CellRef } from "../../workbook/cellRef";
import { TEXT_UNIT } from "../prose/figureText";
import type { Causes } from "./causes";
import { causeOf } from "./causes";
import type { CauseColumn, ChangeGroupId, ChangeThreshold } from "./changeGroups";
import { CAUSE_TABLE } from "./changeGroups";
import type { ChangeItem } from "./changeItem";
import { changeAmount, changesOf } from "./changes";
import { suggestionsFor } from "./suggestions";

/** One line of the table in which causes are asked for; amounts in 万元. */
export interface CauseRow {
  readonly key: string;
  readonly item: string;
  /** `null`: there was none that year. */
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number;
  /** In percent; `null` where there was nothing to compare with. */
  readonly rate: number | null;
  /** The cause that holds; empty while there is none. */
  readonly cause: string;
  /** What was written for it last year, or before the amount turned. */
  readonly lastCause: string;
  readonly suggestions: readonly { readonly text: string; readonly cells: readonly CellRef[] }[];
  readonly cells: readonly CellRef[];
}

export interface CauseTableInput {
  readonly accounts: FinalAccounts;
  readonly groups: readonly ChangeGroupId[];
  readonly threshold: ChangeThreshold | undefined;
  readonly causes: Causes;
  /** Those kept in last year's workbook. */
  readonly lastCauses: Causes;
}

/** Every change that wants a cause, with what is known of it. */
export function causeRows({ accounts, groups, threshold, causes, lastCauses }: CauseTableInput): CauseRow[] {
  const offers = suggestionsFor(accounts, "fixed");
  const year = accounts.year?.value ?? null;
  return changesOf(accounts, groups, threshold).map((item) => {
    const state = causeOf(item, causes, year);
    const earlier = Object.hasOwn(causes, item.key) ? causes[item.key]?.text : undefined;
    const ofLastYear = Object.hasOwn(lastCauses, item.key) ? lastCauses[item.key]?.text : undefined;
    return {
      key: item.key,
      item: item.name,
      ...amountsOf(item),
      cause: state.type === "given" ? state.cause.text : "",
      lastCause: (state.type === "given" ? ofLastYear : (earlier ?? ofLastYear)) ?? "",
      suggestions: offers(item).map(({ text, cells }) => ({ text, cells })),
      cells: [item.now, item.before].flatMap((figure) => (figure?.source.type === "cell" ? [figure.source.ref] : [])),
    };
  });
}

function amountsOf(item: ChangeItem) {
  const wan = (figure: AmountFigure | null) => figure && inUnit(figure.amount, TEXT_UNIT).toDecimalPlaces(2).toNumber();
  const { now, before } = item;
  const change = changeAmount(item);
  const rate = before && before.amount > 0 ? percentage(change, before.amount) : null;
  return {
    before: wan(before),
    now: wan(now),
    change: inUnit(change, TEXT_UNIT).toDecimalPlaces(2).toNumber(),
    rate: rate?.toNumber() ?? null,
  };
}

/** The table as cells, its header first: for a workbook, a CSV file, the clipboard. */
export function causeGrid(rows: readonly CauseRow[]): (string | number | null)[][] {
  const { columns } = CAUSE_TABLE;
  return [
    columns.map(({ labels }) => labels[0] ?? ""),
    ...rows.map((row) => columns.map(({ role }) => cellOf(row, role))),
  ];
}

function cellOf(row: CauseRow, role: CauseColumn): string | number | null {
  if (role !== "suggestions") return row[role];
  return row.suggestions.map(({ text }) => text).join("；");
}
