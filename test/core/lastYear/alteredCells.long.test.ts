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
const ALTERED = 52;

/** Within 尾差: more would make a sum doubtful, and with it what rests on that sum (a blank that is nothing). */
const STEP = 0.01;

interface Statement {
  readonly text: string;
  readonly cells: ReadonlySet<string>;
  /** Cells whose own amount is printed in it. */
  readonly printed: ReadonlySet<string>;
  /** It tells an amount other than 0. */
  readonly hasAmounts: boolean;
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
        hasAmounts: figures.some((figure) => figure.kind === "amount" && figure.amount !== 0),
        printed: new Set(figures.flatMap(({ source }) => (source.type === "cell" ? [formatRef(source.ref)] : []))),
      },
    ];
  });
}

/**
 * Cells that the report prints, from both workbooks: first one of each sentence, those that most sentences rest on before
 * others, so that no sentence is left out; then others, spread over the whole text.
 */
function cellsToAlter(model: ReportModel): CellRef[] {
  const sentences = model.blocks.flatMap((block) => {
    if (block.type !== "paragraph") return [];
    const amounts = block.spans.flatMap((span) =>
      span.type === "figure" && span.figure.kind === "amount" && span.figure.amount !== 0 ? cellsOf(span.figure) : [],
    );
    return amounts.length > 0 ? [new Map(amounts.map((ref) => [formatRef(ref), ref]))] : [];
  });
  const all = new Map(sentences.flatMap((cells) => [...cells]));
  const chosen = new Map<string, CellRef>();
  for (
    let open = sentences;
    open.length > 0;
    open = open.filter((cells) => ![...chosen.keys()].some((one) => cells.has(one)))
  ) {
    const [[place, ref]] = [...all].sort(([a], [b]) => count(b, open) - count(a, open)) as [[string, CellRef]];
    chosen.set(place, ref);
  }
  const rest = [...all].filter(([place]) => !chosen.has(place));
  const others = [rest.filter(([, { workbook }]) => workbook), rest.filter(([, { workbook }]) => !workbook)];
  const wanted = Math.ceil((ALTERED - chosen.size) / 2);
  for (const [place, ref] of [...others.flatMap((list) => spread(list, wanted)), ...rest])
    if (chosen.size < ALTERED) chosen.set(place, ref);
  return [...chosen.values()];
}

function count(place: string, sentences: readonly ReadonlyMap<string, CellRef>[]): number {
  return sentences.filter((cells) => cells.has(place)).length;
}

function spread<T>(list: readonly T[], wanted: number): T[] {
  const length = Math.max(0, Math.min(wanted, list.length));
  const places = new Set(Array.from({ length }, (_, index) => Math.floor((index * list.length) / length)));
  return list.filter((_, index) => places.has(index));
}

const text = ({ text: words }: Statement) => words;

test("each altered cell changes exactly the sentences that say it", async () => {
  const [now, before] = [await sample(THIS_YEAR), await sample(LAST_YEAR)];
  const model = await composed(now, before);
  const old = statements(model);
  const refs = cellsToAlter(model);
  expect(refs).toHaveLength(ALTERED);
  expect(refs.filter(({ workbook }) => workbook === LAST_YEAR).length).toBeGreaterThan(10);
  const changed = new Set<string>();
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
    for (const one of gone) changed.add(one.text);
  }
  // Every sentence that tells an amount has been put to the test.
  const untouched = old.filter((one) => one.hasAmounts && !changed.has(one.text));
  expect(untouched.map(text)).toEqual([]);
}, 120_000);
