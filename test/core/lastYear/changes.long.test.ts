import { readFileSync } from "node:fs";
import path from "node:path";
import { ATTACHMENT_KINDS } from "../../../src/core/report/attachments/attachmentKinds";
import { cellsOf } from "../../../src/core/accounts/figure";
import { causesOfGrid, causesOfJson, matchCauses } from "../../../src/core/report/changes/readCauses";
import { causeGrid } from "../../../src/core/report/changes/causeTable";
import type { ReportModel } from "../../../src/core/report/reportModel";
import type { ReportOptions } from "../../../src/core/report/reportOptions";
import { proofreadDocument } from "../../../src/core/proofreadDocument";
import { Road } from "../../../src/core/road";
import { readDocument } from "../../../src/hosts/file/readDocument";
import { writeDocx } from "../../../src/word/writeDocx";
import { bothYears, LAST_YEAR, sample, THIS_YEAR, withCell } from "./samples";

const SIGNED = { by: "样例丙", at: "2024-03-01T00:00:00.000Z" };

/** What neither workbook states. */
const WORDS = {
  notice: "《关于开展2023年度部门整体支出绩效自评的通知》（样财绩〔2024〕4号）",
  date: "2024-03-05",
  "reason:execution": "按计划留作下年支付的尾款。",
  evaluator: "样例县样例局评价组",
  budgetCode: "906017",
  "signer.reporter": "样例甲",
  "signer.reviewer": "样例丙",
  "signer.head": "样例乙",
  "signer.phone": "0000-1234567",
} as const;
const FRONT = { cover: true, signatures: true, contents: true } as const;

async function givenCauses(road: Road) {
  const file = "causes2023.json";
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, file)));
  return matchCauses(causesOfJson(bytes, file), await road.accountsOfBothYears(), SIGNED, file);
}

async function compose(road: Road, report: ReportOptions = {}): Promise<ReportModel> {
  return road.compose({ scoreSheet: await road.score(), report: { ...report, withAppendix: false } });
}

function sentences({ blocks }: ReportModel): string[] {
  return blocks.flatMap((block) => (block.type === "paragraph" ? [block.spans.map(({ text }) => text).join("")] : []));
}

function askedCauses({ gaps }: ReportModel): string[] {
  return gaps.flatMap(({ remedy }) => (remedy?.type === "cause" ? [remedy.key] : []));
}

test("without causes: one gap a cause, under the keys of the table", async () => {
  const road = await bothYears();
  const rows = await road.causeRows();
  const asked = askedCauses(await compose(road));
  expect(asked).toEqual(rows.map(({ key }) => key));
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toEqual(expect.arrayContaining(["expenditure.yearTotal", "basic.personnel", "project:委托课题研究"]));
  expect(rows.every(({ cause }) => cause === "")).toBe(true);
});

test("with all causes: no gap that last year's data or causes could close", async () => {
  const road = await bothYears();
  const model = await compose(road, { causes: await givenCauses(road) });
  expect(askedCauses(model)).toEqual([]);
  expect(sentences(model)).toContain(
    "本年支出合计918.00万元，比上年的831.10万元增加86.90万元，增长10.46%，主要原因：本年新增“委托课题研究”项目8.00万元；人员增加，人员经费相应增加。",
  );
  expect(sentences(model)).toContain(
    "委托课题研究8.00万元，上年无此项，主要原因：本年新增，用于受托开展业务课题研究。",
  );
});

test.each([
  ["by default", {}],
  ["with cover, signatures, contents and all attachments", { ...FRONT, attachments: ATTACHMENT_KINDS }],
])(
  "with causes, notice, date and every reason given, %s: the report is without a gap, and nothing in it contradicts",
  async (_, more: ReportOptions) => {
    const road = await bothYears();
    const texts = Object.fromEntries(
      Object.entries(WORDS).map(([slot, text]) => [slot, { text, title: slot, ...SIGNED }]),
    );
    const model = await compose(road, { causes: await givenCauses(road), texts, ...more });
    expect(model.gaps).toEqual([]);
    expect(model.blocks.filter(({ type }) => type === "gap")).toEqual([]);
    expect(model.cover?.map(({ text }) => text).join() ?? "").not.toContain("待补充");
    expect(sentences(model).filter((text) => /待补充|待核对/u.test(text))).toEqual([]);
    expect(sentences(model).filter((text) => text.includes("按计划留作下年支付的尾款"))).toHaveLength(1);
    const { findings } = await proofreadDocument(readDocument(writeDocx(model), "r.docx"), { road });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  },
);

test("several changes are led in by what changed; 三公, of which every change is told, are not", async () => {
  const told = sentences(await compose(await bothYears())).filter((text) => text.startsWith("与上年相比，"));
  expect(told).toEqual(["收支", "基本支出", "项目支出"].map((name) => `与上年相比，增减较大的${name}和原因如下：`));
});

test("the change of an item is told once: with its cause", async () => {
  const road = await bothYears();
  const told = sentences(await compose(road)).filter((text) => text.includes("86.90万元"));
  expect(told).toHaveLength(1);
});

test("every number of these sentences knows its cells, also what was taken over from an offer", async () => {
  const road = await bothYears();
  const model = await compose(road, { causes: await givenCauses(road) });
  const causes = model.blocks.flatMap((block) =>
    block.type === "paragraph" && block.spans.some(({ text }) => text.includes("主要原因：")) ? [block] : [],
  );
  expect(causes).toHaveLength(17);
  for (const { spans } of causes) {
    const plain = spans.flatMap((span) => (span.type === "text" ? [span.text] : [])).join("");
    expect(plain).not.toMatch(/\d/u);
    for (const span of spans) if (span.type === "figure") expect(cellsOf(span.figure).length).toBeGreaterThan(0);
  }
  const staff = causes.flatMap(({ spans }) => spans).filter((span) => span.type === "figure" && span.text === "35");
  expect(staff.flatMap((span) => (span.type === "figure" ? cellsOf(span.figure) : []))).toEqual(
    expect.arrayContaining([expect.objectContaining({ workbook: LAST_YEAR })]),
  );
});

test("the own proofreading with both workbooks traces every number and contradicts none", async () => {
  const road = await bothYears();
  const model = await compose(road, { causes: await givenCauses(road) });
  const { coverage, findings, numbers } = await proofreadDocument(readDocument(writeDocx(model), "r.docx"), {
    road,
  });
  for (const tally of [coverage?.amounts, coverage?.percentages, coverage?.counts, coverage?.cells])
    expect(tally).toMatchObject({ contradicted: 0, notFound: 0 });
  expect(coverage?.amounts.traced).toBeGreaterThan(100);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(numbers.filter(({ state }) => state === "contradicted")).toEqual([]);
});

test("a wrong change against last year is noticed", async () => {
  const road = await bothYears();
  const document = readDocument(writeDocx(await compose(road)), "r.docx");
  const blocks = document.blocks.map((block) =>
    block.type === "paragraph" ? { ...block, text: block.text.replace("831.10万元", "813.10万元") } : block,
  );
  const { findings } = await proofreadDocument({ ...document, blocks }, { road });
  expect(findings.filter(({ severity, quote }) => severity !== "info" && quote.includes("813.10"))).not.toEqual([]);
});

test("the threshold: of the option, else of the outline, else 10 % and 5 万元; 三公 are told whatever it is", async () => {
  const road = await bothYears();
  const keys = async (options: ReportOptions) => askedCauses(await compose(road, options));
  const high = await keys({ changeThreshold: { percent: 50, amount: 5 } });
  expect(high).toEqual([
    "income.bySource.other",
    "expenditure.closingCarryOver",
    "threePublic.final.total",
    "threePublic.final.vehicles",
    "threePublic.final.reception",
    "project:委托课题研究",
  ]);
  const low = await keys({ changeThreshold: { percent: 5, amount: 5 } });
  expect(low).toEqual(expect.arrayContaining(["income.yearTotal", "expenditure.project"]));
});

test("a cause that was written for the other direction is asked for anew, one of another year is only shown", async () => {
  const road = await bothYears();
  const cause = { text: "人员减少", year: 2023, direction: "down" as const, ...SIGNED };
  const turned = await compose(road, { causes: { "basic.personnel": cause } });
  expect(turned.gaps.map(({ what }) => what)).toContain(
    "人员经费比上年增加的主要原因（已填的原因是按减少写的，请重新填写）",
  );
  const old = { "basic.personnel": { ...cause, direction: "up" as const, year: 2022 } };
  expect(askedCauses(await compose(road, { causes: old }))).toContain("basic.personnel");
  const rows = await road.causeRows({ causes: old, withAppendix: false });
  expect(rows.find(({ key }) => key === "basic.personnel")).toMatchObject({ cause: "", lastCause: "人员减少" });
});

test("causes kept in last year's workbook are carried into this year's table", async () => {
  const kept = { "basic.personnel": { text: "上年调整工资标准", year: 2022, ...SIGNED } };
  const last = new Road({ ...(await sample(LAST_YEAR)), settings: { "report.causes": kept } });
  const road = await new Road(await sample(THIS_YEAR)).withLastYear(last);
  const row = (await road.causeRows()).find(({ key }) => key === "basic.personnel");
  expect(row).toMatchObject({ cause: "", lastCause: "上年调整工资标准" });
});

test("what the workbooks prove is offered with its cells, and only what goes along with the change", async () => {
  const rows = await (await bothYears()).causeRows();
  const offers = (key: string) => rows.find((row) => row.key === key)?.suggestions ?? [];
  expect(offers("basic.personnel").map(({ text }) => text)).toEqual([
    "实有在编人数由35人增加到38人",
    "其中基本工资增加19.04万元",
    "其中津贴补贴增加11.76万元",
  ]);
  for (const { cells } of offers("basic.personnel"))
    expect(cells.some(({ workbook }) => workbook === LAST_YEAR)).toBe(true);
  expect(offers("expenditure.yearTotal")[0]?.text).toBe("本年新增“委托课题研究”项目8.00万元");
});

test("the table comes back as it went: header and rows wherever they stand", async () => {
  const road = await bothYears();
  const rows = (await road.causeRows()).map((row, index) => ({ ...row, cause: `原因${"甲乙丙"[index % 3]}` }));
  const grid = [[], ["说明"], ...causeGrid(rows), [null, null]];
  const accounts = await road.accountsOfBothYears();
  const causes = matchCauses(causesOfGrid(grid, "表.xlsx"), accounts, SIGNED, "表.xlsx");
  expect(Object.fromEntries(Object.entries(causes).map(([key, { text }]) => [key, text]))).toEqual(
    Object.fromEntries(rows.map(({ key, cause }) => [key, cause])),
  );
  expect(causes["threePublic.final.total"]).toMatchObject({ direction: "down", year: 2023 });
});

test.each([
  [
    "noCauseColumn",
    [
      ["项目", "金额"],
      ["人员经费", 1],
    ],
  ],
  [
    "unknownItem",
    [
      ["项目", "主要原因"],
      ["没有的项目", "无"],
    ],
  ],
  [
    "twoCauses",
    [
      ["项目", "主要原因"],
      ["人员经费", "甲"],
      ["人员经费", "乙"],
    ],
  ],
])("a table of causes that cannot be used: %s", async (reason, grid) => {
  const accounts = await (await bothYears()).accountsOfBothYears();
  expect(() => matchCauses(causesOfGrid(grid, "表.csv"), accounts, SIGNED, "表.csv")).toThrow(
    expect.objectContaining({ code: "brokenCauses", fields: expect.objectContaining({ reason }) }),
  );
});

test("this year's tables alone: what they print of last year is used, and nothing else is told", async () => {
  const road = new Road(await sample(THIS_YEAR));
  expect(askedCauses(await compose(road))).toEqual([
    "threePublic.final.total",
    "threePublic.final.vehicles",
    "threePublic.final.reception",
    "project:样例业务专项",
    "project:委托课题研究",
  ]);
});

test("an item that ended, and one of a class that last year did not have", async () => {
  const last = await sample(LAST_YEAR);
  const renamed = withCell(last, "项目支出", "B4", "样例设备更新");
  const road = await new Road(await sample(THIS_YEAR)).withLastYear(new Road(renamed));
  // This year's table prints last year's column for its own project.
  expect(sentences(await compose(road))).toContain("样例设备更新本年无，上年为140.00万元。");
});
