import { composeReport } from "../../../../src/core/report/composeReport";
import { listOutlines, outlineOf } from "../../../../src/core/report/outline/outline";
import type { Section } from "../../../../src/core/report/outline/outline";
import { plainReport } from "../../../../src/core/report/plainText";
import { statementIds, statementOf } from "../../../../src/core/report/prose/statement";
import { parsePattern } from "../../../../src/core/report/prose/pattern";
import { accountsOf } from "../accountsFixture";
import { seedAccounts } from "../seedAccounts";

const recognition = { tables: [], unrecognised: [], year: null, department: null };

function contents(sections: readonly Section[]): Section["content"] {
  return sections.flatMap((section) => [...section.content, ...contents(section.sections)]);
}

test("the outlines there are", () => {
  expect(listOutlines().map(({ id, scope }) => [id, scope])).toEqual([
    ["daoxian-nine", "department"],
    ["hunan-ten", "department"],
    ["project-self-evaluation", "project"],
  ]);
  expect(outlineOf().id).toBe("daoxian-nine");
  expect(() => outlineOf("nine")).toThrow(expect.objectContaining({ code: "unknownOutline" }));
});

test("Hunan's ten sections in order", () => {
  expect(listOutlines().find((outline) => outline.id === "hunan-ten")?.headings).toEqual([
    "部门、单位基本情况",
    "一般公共预算支出情况",
    "政府性基金预算支出情况",
    "国有资本经营预算支出情况",
    "社会保险基金预算支出情况",
    "部门整体支出绩效情况",
    "存在的问题及原因分析",
    "下一步改进措施",
    "部门整体支出绩效自评结果拟应用和公开情况",
    "其他需要说明的情况",
  ]);
});

describe.each(listOutlines())("$id", ({ id }) => {
  test("names only statements that exist", () => {
    for (const content of [...outlineOf(id).preamble, ...contents(outlineOf(id).sections)]) {
      const named =
        content.kind === "statements" || content.kind === "fund"
          ? [...content.statements, ...("none" in content && content.none ? [content.none] : [])]
          : content.kind === "narrative"
            ? [...content.otherwise, ...content.supplement.map((entry) => entry.statement)]
            : [];
      for (const statement of named) expect(statementIds()).toContain(statement);
    }
  });

  test("of an empty workbook nothing is told, everything is missing", () => {
    const model = composeReport(
      { recognition, accounts: accountsOf([]), scoreSheet: null, findings: [] },
      { outlineId: id },
    );
    const { paragraphs, figures, gaps } = plainReport(model);
    expect(figures).toEqual([]);
    // Only who signs is known.
    const told = paragraphs.filter((paragraph) => paragraph !== "样例县样例局");
    expect(told).toHaveLength(paragraphs.length - 1);
    // The opening is a ready sentence around its gap; all else is nothing but the gap.
    expect(told[0]).toMatch(/^根据【待补充：依据的通知名称和文号】的要求，现将样例县样例局2021年度.*情况报告如下。$/u);
    expect(told.slice(1)).toEqual(gaps.slice(1).map((gap) => `【待补充：${gap.what}】`));
  });

  test("every sentence is whole: no placeholder, no doubled or dangling mark", () => {
    const model = composeReport(
      { recognition, accounts: seedAccounts(), scoreSheet: null, findings: [] },
      { outlineId: id },
    );
    for (const block of model.blocks) {
      if (block.type !== "paragraph" || block.style !== "body") continue;
      const words = block.spans.map((span) => span.text).join("");
      expect(words).toMatch(/[。]$/u);
      expect(words).not.toMatch(/[{}[\]$@]|undefined|null|NaN|[，；：、]{2}|[，；、]。|。。|其中：[，。]/u);
    }
  });
});

test.each(statementIds())("the templates of %s can be read", (id) => {
  for (const variant of statementOf(id).variants) expect(parsePattern(variant.text).length).toBeGreaterThan(0);
});
