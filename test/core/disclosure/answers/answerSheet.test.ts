import type { AnswerPaper } from "../../../../src/core/disclosure/answers/answerSheet";
import { answerSheet, answerSheetEdits, answersInSheets } from "../../../../src/core/disclosure/answers/answerSheet";
import { ANSWERS_SETTING, withAnswers } from "../../../../src/core/disclosure/answers/keptAnswers";
import type { Question } from "../../../../src/core/disclosure/answers/questionBook";
import { Road } from "../../../../src/core/road";
import { cellRef } from "../../../../src/core/workbook/cellRef";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { writeDisclosure } from "../../../../src/core/writeDisclosure";
import { createFileHost } from "../../../../src/hosts/file/fileHost";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbookFile";
import { readFileSync } from "node:fs";
import path from "node:path";
import { THIS_YEAR } from "../../lastYear/samples";
import { answeredText } from "../writing/sampleTexts";

const FILE = path.resolve(__dirname, "../../../../samples", THIS_YEAR);
const PAPER = { kind: "final", year: 2023 } as const;
const MEETINGS = "generalSpending.meetingContent";
const VEHICLES = "assets.vehicles.total";
const INCOME = "reason:lastYear:income.total";

type Filled = Readonly<Record<string, string | number | null>>;

/** The sample's workbook with the form in it, filled in as these tell. */
async function withSheet(fill: Filled, paper: AnswerPaper = PAPER): Promise<WorkbookSnapshot> {
  const { asking, road } = await answeredText("final", "hunan");
  const { name, rows, formulas } = answerSheet(asking.questions, paper);
  const { answers, ids } = columnsOf(rows);
  const filled = rows.map((cells) => {
    const id = cells[ids];
    const value = typeof id === "string" ? fill[id] : undefined;
    return value === undefined ? cells : cells.map((one, column) => (column === answers ? value : one));
  });
  const sheet = { name, rows: filled, formulas, origin: { row: 0, column: 0 }, visibility: "visible" } as const;
  return { ...road.snapshot, sheets: [...road.snapshot.sheets, sheet] };
}

/** The same in a file, through Excel's own cells, saved and opened again. */
async function savedWithSheet(fill: Filled): Promise<WorkbookSnapshot> {
  const { asking } = await answeredText("final", "hunan");
  const host = createFileHost(new Uint8Array(readFileSync(FILE)), THIS_YEAR);
  const sheet = answerSheet(asking.questions, PAPER);
  const name = await host.addSheet(sheet);
  const { answers, ids } = columnsOf(sheet.rows);
  const edits = Object.entries(fill).map(([id, to]) => {
    const row = sheet.rows.findIndex((cells) => cells[ids] === id);
    return { ref: cellRef(name, row, answers), from: null, to };
  });
  await host.applyEdits(edits);
  return readWorkbookFile(await host.toBytes(), THIS_YEAR);
}

/** Beside last year's workbook. */
async function roadOf(workbook: WorkbookSnapshot): Promise<Road> {
  const { road } = await answeredText("final", "hunan");
  return new Road(workbook).withLastYear(road.lastYear?.road ?? null);
}

function columnsOf(rows: readonly (readonly unknown[])[]) {
  const header = rows.find((cells) => cells.includes("填写")) ?? [];
  return { answers: header.indexOf("填写"), ids: header.indexOf("编号") };
}

const answerOf = (questions: readonly Question[], id: string) => questions.find((one) => one.id === id);

test("filled in in Excel it is read with the workbook, is no table of the accounts, and each number knows its cell", async () => {
  const workbook = await savedWithSheet({ [MEETINGS]: "年度工作会议", [VEHICLES]: 0 });
  const road = new Road(workbook);
  const { questions, blocks } = await writeDisclosure(road, { formId: "hunan" });
  expect(answerOf(questions, MEETINGS)).toMatchObject({ answer: "年度工作会议", state: "given" });
  expect(answerOf(questions, VEHICLES)).toMatchObject({ answer: "0", state: "given" });
  expect(JSON.stringify(blocks)).toContain("年度工作会议");
  const sheet = answersInSheets(workbook, PAPER)?.answers[VEHICLES]?.ref;
  expect(sheet).toMatchObject({ sheet: "公开情况填报表" });
  const { tables, unrecognised } = await road.recognition();
  const named = [...tables, ...unrecognised].map((one) => one.sheet);
  expect(named).not.toContain("公开情况填报表");
});

test("what the sheet says wins over what the pane has kept; emptied there it is taken back", async () => {
  const signed = { by: "会计", at: "2024-03-01" };
  const kept = {
    [VEHICLES]: { text: "3", ...signed },
    [MEETINGS]: { text: "旧的会议", ...signed },
  };
  const workbook = await withSheet({ [MEETINGS]: "年度工作会议" });
  const settings = { [ANSWERS_SETTING]: withAnswers({}, "final:2023", kept) };
  const { questions } = await writeDisclosure(new Road({ ...workbook, settings }), { formId: "hunan" });
  expect(answerOf(questions, MEETINGS)?.answer).toBe("年度工作会议");
  expect(answerOf(questions, VEHICLES)).toMatchObject({ answer: "", state: "open" });
});

test("next year's workbook shows the answers beside the questions and prints none, whether copied or given as last year's", async () => {
  const lastYear = { kind: "final", year: 2022 } as const;
  const copied = await withSheet({ [MEETINGS]: "上年的会议" }, lastYear);
  const own = await writeDisclosure(new Road(copied), { formId: "hunan" });
  expect(answerOf(own.questions, MEETINGS)).toMatchObject({ answer: "", before: "上年的会议", state: "open" });
  expect(JSON.stringify(own.blocks)).not.toContain("上年的会议");
  // The new sheet carries it on.
  const { rows } = answerSheet(own.questions, PAPER);
  expect(rows.find((cells) => cells.includes(MEETINGS))).toContain("上年的会议");
});

test("brought up to date: new questions at the end, answers in their cells, a cause that has turned beside its new question", async () => {
  const workbook = await withSheet({ [INCOME]: "拨款增加" });
  const { questions } = await writeDisclosure(await roadOf(workbook), { formId: "hunan" });
  const asked = questions.map((one): Question => {
    if (one.id !== INCOME) return one.id === VEHICLES ? { ...one, answer: "2" } : one;
    return { ...one, what: one.what.replace("增加", "减少"), state: "turned", direction: "down" };
  });
  const added: Question = { ...(asked[0] as Question), id: "own.note", what: "补充说明", answer: "" };
  const edits = answerSheetEdits(workbook, PAPER, [...asked, added]) ?? [];
  const written = (text: string | number | null) => edits.filter(({ to }) => to === text);
  expect(written(2)).toHaveLength(1);
  expect(written("own.note")).toHaveLength(1);
  expect(written("拨款增加")).toHaveLength(1);
  expect(edits.find(({ from }) => from === "拨款增加")?.to).toBeNull();
  expect(answerSheetEdits({ ...workbook, sheets: [] }, PAPER, asked)).toBeNull();
});

test("a cause answered in the sheet when the amount went the other way is asked for again", async () => {
  const workbook = await withSheet({ [INCOME]: "拨款增加" });
  const turned = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.includes(INCOME)
          ? cells.map((value) => (typeof value === "string" ? value.replace("比上年增加", "比上年减少") : value))
          : cells,
      ),
    })),
  };
  const { questions, blocks } = await writeDisclosure(await roadOf(turned), { formId: "hunan" });
  expect(answerOf(questions, INCOME)?.state).toBe("turned");
  expect(JSON.stringify(blocks)).not.toContain("拨款增加");
});
