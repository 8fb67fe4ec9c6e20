import { writeDisclosure } from "../../../../src/core/writeDisclosure";
import { Road } from "../../../../src/core/road";
import type { CellRef } from "../../../../src/core/workbook/cellRef";
import { cellAt } from "../../../../src/core/workbook/snapshot";
import { fromA1 } from "../../../../src/core/workbook/cellRef";
import { withCell } from "../../lastYear/samples";
import { sampleRoad } from "./sampleTexts";

/** So many workbooks with one amount altered. */
const ALTERED = 12;
/** Within 尾差, so that the sums still hold. */
const STEP = 0.01;

/** Law: an amount of a table that the text prints is printed as the table has it, wherever it stands. */
test(`${ALTERED} amounts altered one at a time: the text prints the new one`, async () => {
  const road = await sampleRoad("final");
  const model = await writeDisclosure(road, { formId: "hunan" });
  const printed = new Map<string, { readonly key: string; readonly ref: CellRef }>();
  for (const block of model.blocks) {
    if (block.type !== "paragraph") continue;
    for (const span of block.spans) {
      if (span.type !== "figure" || span.figure.kind !== "amount" || span.figure.source.type !== "cell") continue;
      const { ref } = span.figure.source;
      if (ref.workbook === undefined && span.figure.amount > 0) printed.set(span.key, { key: span.key, ref });
    }
  }
  const all = [...printed.values()];
  const chosen = Array.from({ length: ALTERED }, (_, index) => all[Math.floor((index * all.length) / ALTERED)]);
  for (const one of chosen) {
    if (!one) throw new Error("too few amounts");
    const sheet = road.snapshot.sheets.find(({ name }) => name === one.ref.sheet);
    const at = fromA1(one.ref.address);
    const value = sheet && at ? cellAt(sheet, at.row, at.column) : null;
    if (typeof value !== "number") throw new Error(one.ref.address);
    const altered = withCell(road.snapshot, one.ref.sheet, one.ref.address, value + STEP);
    const fresh = await writeDisclosure(new Road(altered), { formId: "hunan" });
    const spans = fresh.blocks.flatMap((block) => (block.type === "paragraph" ? block.spans : []));
    const now = spans.find((span) => span.type === "figure" && span.key === one.key);
    expect([one.key, now?.text]).toEqual([one.key, (value + STEP).toFixed(2)]);
  }
}, 60_000);
