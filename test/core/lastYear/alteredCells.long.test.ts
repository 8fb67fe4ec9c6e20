import { cellsOf } from "../../../src/core/accounts/figure";
import type { ReportBlock, Span } from "../../../src/core/report/documentModel";
import type { ReportModel } from "../../../src/core/report/reportModel";
import { Road } from "../../../src/core/road";
import type { CellRef } from "../../../src/core/workbook/cellRef";
import { formatRef, fromA1 } from "../../../src/core/workbook/cellRef";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { cellAt } from "../../../src/core/workbook/snapshot";
import { LAST_YEAR, sample, THIS_YEAR, withCell } from "./samples";

/** So many altered workbooks; the law is named for them. */
const ALTERED = 40;

/** Within 尾差: more would make a sum doubtful, and with it what rests on that sum (a blank that is nothing). */
const STEP = 0.01;

interface Statement {
  readonly text: string;
  readonly cells: ReadonlySet<string>;
  /** Cells whose own amount is printed in it. */
  readonly printed: ReadonlySet<string>;
}

async function composed(now: WorkbookSnapshot, before: WorkbookSnapshot): Promise<ReportModel> {
  const road = await new Road(now).withLastYear(new Road(before));
  return road.compose({ scoreSheet: await road.score() });
}

function statements({ blocks }: ReportModel): Statement[] {
  return blocks.flatMap((block: ReportBlock) => {
    if (block.type !== "paragraph" || block.style === "user") return [];
    const figures = block.spans.flatMap((span: Span) => (span.type === "figure" ? [span.figure] : []));
    return [
      {
        text: block.spans.map(({ text }) => text).join(""),
        cells: new Set(figures.flatMap(cellsOf).map(formatRef)),
        printed: new Set(figures.flatMap(({ source }) => (source.type === "cell" ? [formatRef(source.ref)] : []))),
      },
    ];
  });
}

/** Cells that the report prints, from both workbooks in turn, spread over the whole text. */
function cellsToAlter(model: ReportModel): CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const block of model.blocks) {
    if (block.type !== "paragraph") continue;
    for (const span of block.spans) {
      if (span.type !== "figure" || span.figure.kind !== "amount" || span.figure.amount === 0) continue;
      for (const ref of cellsOf(span.figure)) cells.set(formatRef(ref), ref);
    }
  }
  const all = [...cells.values()];
  const [own, other] = [all.filter(({ workbook }) => !workbook), all.filter(({ workbook }) => workbook)];
  const spread = (list: readonly CellRef[], count: number) =>
    Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]).flatMap(
      (ref) => ref ?? [],
    );
  const others = spread(other, Math.min(other.length, ALTERED / 2));
  return [...others, ...spread(own, ALTERED - others.length)];
}

const text = ({ text: words }: Statement) => words;

test("each altered cell changes exactly the sentences that say it", async () => {
  const [now, before] = [await sample(THIS_YEAR), await sample(LAST_YEAR)];
  const model = await composed(now, before);
  const old = statements(model);
  const refs = cellsToAlter(model);
  expect(refs).toHaveLength(ALTERED);
  expect(refs.filter(({ workbook }) => workbook === LAST_YEAR).length).toBeGreaterThan(10);
  for (const ref of refs) {
    const workbook = ref.workbook === LAST_YEAR ? before : now;
    const at = fromA1(ref.address);
    const sheet = workbook.sheets.find(({ name }) => name === ref.sheet);
    const value = at && sheet && cellAt(sheet, at.row, at.column);
    if (typeof value !== "number") throw new Error(formatRef(ref));
    const altered = withCell(workbook, ref.sheet, ref.address, Math.round((value + STEP) * 100) / 100);
    const fresh = statements(await (workbook === before ? composed(now, altered) : composed(altered, before)));
    const place = formatRef(ref);
    const [oldTexts, freshTexts] = [new Set(old.map(text)), new Set(fresh.map(text))];
    const gone = old.filter((one) => !freshTexts.has(one.text));
    const come = fresh.filter((one) => !oldTexts.has(one.text));
    // Only sentences that rest on the cell have changed …
    expect([place, [...gone, ...come].filter(({ cells }) => !cells.has(place)).map(text)]).toEqual([place, []]);
    // … and every sentence that prints it has.
    const unchanged = fresh.filter((one) => one.printed.has(place) && oldTexts.has(one.text));
    expect([place, unchanged.map(text)]).toEqual([place, []]);
    expect([place, gone.length > 0]).toEqual([place, true]);
  }
}, 120_000);
