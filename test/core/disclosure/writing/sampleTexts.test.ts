import { cellsOf, type Figure } from "../../../../src/core/accounts/figure";
import { magnitude } from "../../../../src/core/accounts/figureBook";
import { checkPublished } from "../../../../src/core/checkPublished";
import type { DisclosureModel } from "../../../../src/core/disclosure/writing/composeDisclosure";
import { proofreadDocument } from "../../../../src/core/proofreadDocument";
import { plainReport } from "../../../../src/core/report/plainText";
import { openDocument } from "../../../../src/hosts/file/openDocument";
import { writeDocx } from "../../../../src/word/writeDocx";
import { embeddedReportOf } from "../../../../src/core/report/figures/embeddedReport";
import { figureTag } from "../../../../src/core/report/figures/figureTag";
import { Road } from "../../../../src/core/road";
import { writeDisclosure } from "../../../../src/core/writeDisclosure";
import { docxParts } from "../../../word/readDocx";
import { docxErrors } from "../../../word/validateDocx";
import { withCell } from "../../lastYear/samples";
import { answeredText, sampleAnswers } from "./sampleTexts";

function figuresIn({ blocks }: DisclosureModel): Figure[] {
  return blocks.flatMap((block) => {
    const spans =
      block.type === "paragraph"
        ? block.spans
        : block.type === "table"
          ? block.rows.flat().flatMap((cell) => cell.spans)
          : [];
    return spans.flatMap((span) => (span.type === "figure" ? [span.figure] : []));
  });
}

function isEntered({ source }: Figure): boolean {
  return source.type === "entered" || (source.type === "derived" && source.from.some(isEntered));
}

describe.each([
  ["final", "hunan", false],
  ["final", "hunan", true],
  ["final", "shanghai", false],
  ["final", "guangxi", false],
  ["budget", "hunan", false],
  ["budget", "shanghai", false],
] as const)("the sample bureau's %s text in the form of %s, its report attached: %s", (kind, formId, withReport) => {
  test("complete, every number with its cell or its entry", async () => {
    const { model } = await answeredText(kind, formId, withReport);
    expect(model.gaps).toEqual([]);
    const figures = figuresIn(model);
    expect(figures.length).toBeGreaterThan(80);
    // Scores come from the step of scoring, which tells of each how it came about.
    const told = figures.filter(({ key }) => !key.startsWith("score."));
    expect(told.filter((figure) => cellsOf(figure).length === 0 && !isEntered(figure))).toEqual([]);
  });

  test("one key is one figure: a refresh could not tell two apart", async () => {
    const { model } = await answeredText(kind, formId, withReport);
    const values = new Map<string, Set<number>>();
    for (const figure of figuresIn(model)) {
      values.set(figure.key, (values.get(figure.key) ?? new Set()).add(magnitude(figure)));
    }
    expect([...values].flatMap(([key, found]) => (found.size > 1 ? [key] : []))).toEqual([]);
  });

  test("proofreading and the disclosure check find nothing wrong in its own text, and Word's schema neither", async () => {
    const { model, road } = await answeredText(kind, formId, withReport);
    const bytes = writeDocx(model);
    expect(await docxErrors(bytes)).toEqual([]);
    const { document, traces } = await openDocument(bytes, "公开.docx");
    const [alone, beside] = [
      await proofreadDocument(document),
      await proofreadDocument(document, { road, composed: model }),
    ];
    const wrong = [...alone.findings, ...beside.findings].filter(({ severity }) => severity !== "info");
    expect(wrong).toEqual([]);
    const check = await checkPublished({ document, traces, road, form: model.form });
    expect(check.points.filter(({ verdict }) => verdict === "notMet").map(({ id }) => id)).toEqual([]);
  });
});

test("Hunan's fourteen items, each with its sentences, and each 项 against its opening budget", async () => {
  const { model } = await answeredText("final", "hunan");
  const { headings, paragraphs } = plainReport(model);
  expect(headings.filter(({ level }) => level === 0).map(({ text }) => text)).toEqual([
    "第一部分部门概况",
    "第二部分部门决算表",
    "第三部分部门决算情况说明",
    "第四部分名词解释",
    "第五部分附件",
  ]);
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(2 + 14);
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      "2023年度收、支总计均为930.00万元，比上年增加68.90万元，增长8.00%，主要原因是人员经费和年初结转资金增加。",
      "1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。主要用于机关人员工资福利和日常运转。年初预算为409.00万元，支出决算为436.40万元，完成年初预算的106.70%，决算数大于年初预算数的主要原因是年中招录人员，按规定追加人员经费。",
      "2023年度“三公”经费财政拨款支出预算为6.00万元，支出决算为4.80万元，完成预算的80.00%，决算数小于预算数的主要原因是公务接待批次和车辆维修费减少。",
      "样例县样例局2023年度没有国有资本经营预算财政拨款收入和支出。",
    ]),
  );
});

test("the tables stand where the place puts them, with its titles and numbers; an empty one says so", async () => {
  const titles = ({ blocks }: DisclosureModel) =>
    blocks.flatMap((block) =>
      block.type === "attachment" && block.label !== undefined ? [block.label + block.title] : [],
    );
  const hunan = (await answeredText("final", "hunan")).model;
  expect(titles(hunan)).toHaveLength(9);
  expect(titles(hunan)[8]).toBe("公开09表财政拨款“三公”经费支出决算表");
  const notes = hunan.blocks.flatMap((block) =>
    block.type === "paragraph" && block.style === "note" && block.section === "table8" ? [block.spans[0]?.text] : [],
  );
  expect(notes).toEqual([expect.stringContaining("本表无数据")]);
  const sichuan = (await answeredText("final", "sichuan")).model;
  const parts = sichuan.blocks.flatMap((block) => (block.type === "heading" && block.level === 0 ? [block.text] : []));
  expect(parts.at(-1)).toBe("附表");
  // Tables that this program does not read are asked for, never left out in silence.
  expect(sichuan.gaps.map(({ what }) => what)).toEqual(
    expect.arrayContaining([expect.stringContaining("财政拨款支出决算明细表")]),
  );
});

test("名词解释 explains the terms that occur and no others, wherever it stands", async () => {
  const { model } = await answeredText("budget", "shanghai");
  const terms = model.blocks.flatMap((block) =>
    block.type === "paragraph" && block.section === "3" ? [/^[^：]*/u.exec(block.spans[0]?.text ?? "")?.[0]] : [],
  );
  expect(terms).toEqual(expect.arrayContaining(["基本支出", "“三公”经费", "机关运行经费"]));
  expect(terms).not.toContain("事业收入");
});

test("numbers stand in controls that know their cell, and a refresh finds what the workbook says now", async () => {
  const { model, road } = await answeredText("final", "hunan");
  const document = docxParts(writeDocx(model))["word/document.xml"] ?? "";
  const figures = model.blocks.flatMap((block) =>
    block.type === "paragraph" ? block.spans.flatMap((span) => (span.type === "figure" ? [span.key] : [])) : [],
  );
  for (const key of figures) expect(document).toContain(`<w:tag w:val="${figureTag(key)}"/>`);
  const cell = model.figures.find(({ key }) => key === "generalBudget.byFunction.2010301.total")?.figure;
  const ref = cell?.source.type === "cell" ? cell.source.ref : null;
  const changed = withCell(road.snapshot, ref?.sheet ?? "", ref?.address ?? "", 436.5);
  const { budget } = road.besideBudgets ?? {};
  const again = (await new Road(changed).withLastYear(road.lastYear?.road ?? null)).withBudgets({
    budget: budget ?? null,
  });
  const fresh = await writeDisclosure(again, { formId: "hunan", answers: await sampleAnswers("final", model) });
  const [before, after] = [embeddedReportOf(model).figures, embeddedReportOf(fresh).figures];
  const moved = Object.keys(after).filter((key) => before[key]?.text !== after[key]?.text);
  expect(moved).toContain("generalBudget.byFunction.2010301.total");
  expect(after["generalBudget.byFunction.2010301.total"]?.text).toBe("436.50");
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
});
