/** A published text in Word: after a cell has changed, a refresh makes of it what would be written anew, and touches nothing else. */
import type { DisclosureKind } from "../../../src/core/disclosure/forms/disclosureForm";
import type { DisclosureModel } from "../../../src/core/disclosure/writing/composeDisclosure";
import { embeddedReportOf } from "../../../src/core/report/figures/embeddedReport";
import { planRefresh } from "../../../src/core/report/figures/refresh/refreshPlan";
import type { DocumentFigure } from "../../../src/core/report/figures/refresh/documentFigure";
import { Road } from "../../../src/core/road";
import { writeDisclosure } from "../../../src/core/writeDisclosure";
import type { CellRef } from "../../../src/core/workbook/cellRef";
import { cellAt } from "../../../src/core/workbook/snapshot";
import { fromA1 } from "../../../src/core/workbook/cellRef";
import { readEmbeddedReport } from "../../../src/word/embeddedReport";
import { writeDocx } from "../../../src/word/writeDocx";
import { answeredText, sampleAnswers } from "../../core/disclosure/writing/sampleTexts";
import { withCell } from "../../core/lastYear/samples";
import { WordDocument } from "../../word-host/wordDocument";
import { valueOf } from "../harness/outcome";
import { call, installWordPages, openWord } from "../harness/wordPages";

installWordPages();

/** The amount of a row that no other table repeats, one 分 more. */
const CHANGED: Readonly<Record<DisclosureKind, string>> = {
  final: "basic.byEconomic.30201",
  budget: "budget.basic.byEconomic.30201",
};

async function openedText(kind: DisclosureKind, formId: string) {
  const { model, road } = await answeredText(kind, formId);
  const file = writeDocx(model);
  const figure = model.figures.find(({ key }) => key === CHANGED[kind])?.figure;
  const ref = figure?.source.type === "cell" ? figure.source.ref : null;
  if (!ref) throw new Error(CHANGED[kind]);
  const changed = withCell(road.snapshot, ref.sheet, ref.address, numberAt(road, ref) + 0.01);
  const document = WordDocument.open(file);
  const page = await openWord(document);
  const figures = await valueOf<DocumentFigure[]>(call(page, "readFigures"));
  const planFor = (fresh: DisclosureModel) => planRefresh(figures, readEmbeddedReport(file), embeddedReportOf(fresh));
  return { model, road, changed, document, page, planFor };
}

async function besideAs(road: Road, snapshot: Road["snapshot"]): Promise<Road> {
  const again = await new Road(snapshot).withLastYear(road.lastYear?.road ?? null);
  return road.besideBudgets ? again.withBudgets(road.besideBudgets) : again;
}

function numberAt({ snapshot }: Road, { sheet, address }: CellRef): number {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  const at = fromA1(address);
  const value = found && at ? cellAt(found, at.row, at.column) : null;
  if (typeof value !== "number") throw new Error(address);
  return value;
}

test.each([
  ["final", "hunan"],
  ["budget", "shanghai"],
] as const)(
  "a %s text in the form of %s: one changed cell changes its own controls and no others",
  async (kind, formId) => {
    const { model, road, changed, document, page, planFor } = await openedText(kind, formId);
    const before = document.dump();

    // Without the other workbooks and the answers nothing of them is called old or gone.
    const alone = planFor(await writeDisclosure(new Road(changed), { formId }));
    const statuses = new Set(alone.items.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(
      kind === "final" ? ["changed", "noBudget", "noLastYear", "same"] : ["changed", "noBudget", "same"],
    );

    const answers = await sampleAnswers(kind, model);
    const fresh = await writeDisclosure(await besideAs(road, changed), { formId, answers });
    const plan = planFor(fresh);
    expect(plan.isStale).toBe(true);
    expect(plan.items.filter(({ status }) => status !== "same" && status !== "changed")).toEqual([]);
    const items = plan.items.filter(({ status }) => status === "changed");
    expect(items.map(({ key }) => key)).toContain(CHANGED[kind]);
    const edits = items.flatMap(({ places, before: from, after }) =>
      places.map((id) => ({ id, from, to: after ?? from })),
    );
    await call(page, "writeFigures", edits);

    const after = document.dump();
    expect(before.filter((line, index) => line !== after[index])).toHaveLength(edits.length);
    expect(edits.length).toBeLessThan(before.length / 20);
    // It is the document that would be written anew, words and all.
    const anew = WordDocument.open(writeDocx(fresh));
    expect(after).toEqual(anew.dump());
    expect(document.text()).toEqual(anew.text());
  },
);
