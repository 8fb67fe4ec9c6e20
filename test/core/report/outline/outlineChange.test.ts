import { composeReport } from "../../../../src/core/report/composeReport";
import type { OutlineChange } from "../../../../src/core/report/outline/outlineChange";
import { NO_CHANGE } from "../../../../src/core/report/outline/outlineChange";
import { plainReport } from "../../../../src/core/report/plainText";
import type { EnteredTexts } from "../../../../src/core/report/narrative/textSlots";
import { seedAccounts } from "../seedAccounts";

function compose(change: Partial<OutlineChange>, texts: EnteredTexts = {}) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return composeReport(
    { recognition, accounts: seedAccounts(), scoreSheet: null, findings: [] },
    { outlineId: "daoxian-nine", outlineChanges: { "daoxian-nine": { ...NO_CHANGE, ...change } }, texts },
  );
}

function headings(change: Partial<OutlineChange>): string[] {
  return plainReport(compose(change)).headings.map(({ text }) => text);
}

test("order and numbering are the user's; what he does not name stays behind in the outline's order", () => {
  expect(
    headings({ order: { "": ["measures", "problems"] }, numbering: ["（一）", "1.", "（1）", "一、"] }).slice(0, 4),
  ).toEqual(["（一）改进措施和有关建议", "（二）存在的主要问题", "（三）部门概况", "1.部门职责"]);
});

test("a section goes with all below it; what the notice demands is told when it goes", () => {
  expect(headings({ dropped: ["overview", "management"] })[0]).toBe("一、部门整体支出使用情况");
  const gaps = (dropped: string[]) => compose({ dropped }).gaps.filter(({ what }) => what.includes("已从提纲中删去"));
  expect(gaps(["management"])).toEqual([]);
  expect(gaps(["overview"])).toHaveLength(1);
  expect(gaps(["overview"])[0]?.what).toContain("“部门概况”");
});

test("a section of the user's own stands where he puts it, with his words or a gap", () => {
  const added = [{ id: "own-1", parent: "overview", heading: "内部控制情况" }];
  const change = { added, order: { overview: ["own-1"] } };
  expect(headings(change).slice(0, 3)).toEqual(["一、部门概况", "（一）内部控制情况", "（二）部门职责"]);
  expect(compose(change).gaps.find(({ what }) => what === "内部控制情况")).toMatchObject({
    what: "内部控制情况",
    remedy: { type: "text", slot: "section:own-1" },
  });
  const entry = { text: "制度健全。", title: "内部控制情况", by: "张", at: "2022-03-01T00:00:00Z" };
  expect(plainReport(compose(change, { "section:own-1": entry })).paragraphs[1]).toBe("制度健全。");
});

test("words for a section that has been taken out are listed, not lost", () => {
  const entry = { text: "制度健全。", title: "内部控制情况", by: "张", at: "2022-03-01T00:00:00Z" };
  expect(compose({}, { "section:own-1": entry }).gaps.map(({ what }) => what)).toContain(
    "文字材料“内部控制情况”在本提纲中没有对应的章节，未写入报告",
  );
});
