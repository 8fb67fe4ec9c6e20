import { answersIn, ANSWERS_SETTING, withAnswers } from "../../../../src/core/disclosure/answers/keptAnswers";
import { inputsOf } from "../../../../src/core/disclosure/answers/inputs";
import { matchAnswers } from "../../../../src/core/disclosure/answers/answerTable";
import { ANSWER_FORMATS, readAnswers, writeAnswers } from "../../../../src/hosts/file/answerFiles";
import { plainReport } from "../../../../src/core/report/plainText";
import { writeDisclosure } from "../../../../src/core/writeDisclosure";
import { allForms } from "../../../../src/core/disclosure/forms/disclosureForm";
import { Road } from "../../../../src/core/road";
import { answeredText, sampleRoad } from "../writing/sampleTexts";

const signed = { by: "会计", at: "2024-03-01" };

test("about 25 inputs for each paper, and none is asked for twice", () => {
  for (const kind of ["final", "budget"] as const) {
    const ids = inputsOf(kind).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(24);
  }
});

test("what nobody has answered is a gap in its sentence and in the list, and no number is invented", async () => {
  const model = await writeDisclosure(await sampleRoad("final"), { formId: "hunan" });
  expect(model.questions.filter(({ state, isOptional }) => state !== "open" && !isOptional)).toEqual([]);
  const { paragraphs } = plainReport(model);
  const assets = paragraphs.find((text) => text.includes("共有车辆"));
  expect(assets).toContain("共有车辆【待补充：车辆总数】");
  const gap = model.gaps.find(({ what }) => what.includes("车辆总数"));
  expect(gap?.remedy).toEqual({ type: "answers", ids: ["assets.vehicles.total", "assets.equipment"] });
});

test("the form opens with what is answered: kinds of vehicles are asked for only where there are any", async () => {
  const road = await sampleRoad("final");
  const idsWith = async (total: string) => {
    const answers = { "assets.vehicles.total": { text: total, ...signed } };
    return (await writeDisclosure(road, { formId: "hunan", answers })).questions.map(({ id }) => id);
  };
  expect(await idsWith("3")).toContain("assets.vehicles.confidential");
  expect(await idsWith("0")).not.toContain("assets.vehicles.confidential");
  expect(await idsWith("0")).toContain("assets.vehicles.total");
});

test.each([
  ["two", "wrong"],
  ["-1", "wrong"],
  ["1.5", "wrong"],
  ["１", "given"],
])("vehicles answered with %s: %s", async (text, state) => {
  const answers = { "assets.vehicles.total": { text, ...signed } };
  const { questions } = await writeDisclosure(await sampleRoad("final"), { formId: "hunan", answers });
  expect(questions.find(({ id }) => id === "assets.vehicles.total")?.state).toBe(state);
});

test("a cause written when the amount went the other way is asked for again", async () => {
  const id = "reason:lastYear:income.total";
  const answers = { [id]: { text: "压减项目", direction: "down" as const, ...signed } };
  const { questions, blocks } = await writeDisclosure(await sampleRoad("final"), { formId: "hunan", answers });
  expect(questions.find((one) => one.id === id)?.state).toBe("turned");
  expect(JSON.stringify(blocks)).not.toContain("压减项目");
});

test("a table's figure is printed, and an entry that denies it is told", async () => {
  const answers = { "procurement.total": { text: "12.34", ...signed } };
  const { gaps, blocks } = await writeDisclosure(await sampleRoad("final"), { formId: "hunan", answers });
  expect(JSON.stringify(blocks)).not.toContain("12.34");
  expect(gaps.map(({ what }) => what)).toEqual(expect.arrayContaining([expect.stringContaining("12.34万元")]));
});

test.each(ANSWER_FORMATS)("the form goes out as %s and comes back", async (format) => {
  const { model } = await answeredText("final", "hunan");
  const read = await readAnswers(writeAnswers(model.questions, format, { kind: "final", year: 2023 }), `form${format}`);
  const given = model.questions.filter(({ answer }) => answer !== "");
  expect(read.map(({ id, answer }) => [id, answer])).toEqual(given.map(({ id, answer }) => [id, answer]));
  const kept = matchAnswers(read, { questions: model.questions, inputs: inputsOf("final") }, signed, "form");
  expect(kept["reason:lastYear:income.total"]).toMatchObject({ direction: "up" });
});

test("a line that nobody asks for is refused with its place", () => {
  const written = [{ id: "assets.planes", answer: "2", line: 7 }];
  expect(() => matchAnswers(written, { questions: [], inputs: inputsOf("final") }, signed, "表.csv")).toThrow(
    expect.objectContaining({ code: "brokenAnswers", fields: expect.objectContaining({ line: 7 }) as unknown }),
  );
});

test("kept in the workbook by paper and year; last year's are shown beside the questions and never printed", async () => {
  const id = "generalSpending.meetingContent";
  const kept = withAnswers({}, "final:2022", { [id]: { text: "上年的会议", ...signed } });
  const road = (await sampleRoad("final")).withSettings({ [ANSWERS_SETTING]: kept });
  const { questions, blocks } = await writeDisclosure(road, { formId: "hunan" });
  expect(questions.find((one) => one.id === id)).toMatchObject({ answer: "", before: "上年的会议", state: "open" });
  expect(JSON.stringify(blocks)).not.toContain("上年的会议");
  expect(answersIn(road.settings, "final", 2022)).toMatchObject({ [id]: { text: "上年的会议" } });
  expect(answersIn({ [ANSWERS_SETTING]: withAnswers(kept, "final:2022", { [id]: null }) }, "final", 2022)).toEqual({});
});

test("what is missing is listed under the heading that the reader sees", async () => {
  for (const { kind, id } of allForms()) {
    const { gaps } = await writeDisclosure(await sampleRoad(kind), { kind, formId: id });
    expect(gaps.map(({ sectionTitle }) => sectionTitle).filter((title) => /[A-Za-z]{3}/u.test(title))).toEqual([]);
  }
  // Without any form of evaluation there is nothing to attach.
  const { snapshot } = await sampleRoad("final");
  const sheets = snapshot.sheets.filter(({ name }) => !/自评|基础数据/u.test(name));
  const { gaps } = await writeDisclosure(new Road({ ...snapshot, sheets }), { formId: "hunan" });
  expect(gaps.map(({ sectionTitle }) => sectionTitle)).toContain("附件");
});
