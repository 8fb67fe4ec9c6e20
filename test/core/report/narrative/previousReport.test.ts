import type { DocumentBlock } from "../../../../src/core/text/document";
import { composeReport } from "../../../../src/core/report/composeReport";
import { outlineOf } from "../../../../src/core/report/outline/outline";
import { plainReport } from "../../../../src/core/report/plainText";
import { previousSections, textsOfPrevious } from "../../../../src/core/report/previous/previousReport";
import { seedAccounts } from "../seedAccounts";

function document(...lines: (string | readonly [number, string])[]) {
  const blocks = lines.map((line): DocumentBlock =>
    typeof line === "string"
      ? { type: "paragraph", text: line }
      : { type: "paragraph", text: line[1], headingLevel: line[0] },
  );
  return { name: "上年报告.docx", blocks };
}

const TYPED = document(
  "2020年度某局整体支出绩效评价报告",
  "1、 部门概况",
  "（一）部门职责",
  "（一）负责甲类工作。",
  "(二)负责乙类工作。",
  "二、部门整体支出使用情况",
  "（一）基本支出",
  "2020年决算数为60万元。",
  "六、部门整体支出绩效情况",
  "截至目前，办理来信12件。",
  "八、存在的主要问题",
  "（一）绩效目标不够细化",
  "2020年指标偏少。",
  "【待补充：其他问题】",
  "九、改进措施和有关建议",
  "细化指标。",
  "附件：1.收入支出决算总表",
  "附件1",
  "收入支出决算总表",
);

test("typed headings: sections by topic; points under a closed section stay in it; attachments are left out", () => {
  expect(previousSections(TYPED).map(({ topic, paragraphs }) => [topic, paragraphs])).toEqual([
    ["duties", ["（一）负责甲类工作。", "(二)负责乙类工作。"]],
    ["basic", ["2020年决算数为60万元。"]],
    ["performance", ["截至目前，办理来信12件。"]],
    ["problems", ["（一）绩效目标不够细化", "2020年指标偏少。"]],
    ["measures", ["细化指标。"]],
  ]);
});

test("headings by style, numbered by the word processor", () => {
  const styled = document([1, "部门概况"], [2, "部门职责"], "负责甲类工作。", [1, "存在的主要问题"], "人手偏紧。");
  expect(previousSections(styled).map(({ topic }) => topic)).toEqual(["duties", "problems"]);
});

test("a part that is about nothing known lends nothing to the one before", () => {
  const styled = document([1, "存在的主要问题"], "人手偏紧。", [1, "附言"], "略。");
  expect(previousSections(styled)).toEqual([
    { topic: "problems", heading: "存在的主要问题", paragraphs: ["人手偏紧。"] },
  ]);
});

describe("taken over", () => {
  const texts = textsOfPrevious(TYPED, outlineOf("daoxian-nine"), "张", "2022-03-01T00:00:00Z");
  const accounts = seedAccounts({ narrative: [], profile: new Map() });
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  const compose = (entered: typeof texts) =>
    composeReport({ recognition, accounts, scoreSheet: null, findings: [] }, { texts: entered });

  test("only what the outline wants in the user's own words", () => {
    expect(Object.keys(texts)).toEqual(["duties", "performance", "problems", "measures"]);
  });

  test("stands word for word, years and all, behind a mark that names the years", () => {
    const { paragraphs } = plainReport(compose(texts));
    const at = paragraphs.indexOf("（一）绩效目标不够细化");
    expect(paragraphs.slice(at - 1, at + 2)).toEqual([
      "【待补充：核对下文：沿用上年报告“上年报告.docx”的文字，其中有“2020年”等时间用语，按本年度情况修改后确认】",
      "（一）绩效目标不够细化",
      "2020年指标偏少。",
    ]);
    expect(paragraphs.join("\n")).toContain("其中有“截至目前”等时间用语");
  });

  test("each is listed until it is confirmed", () => {
    const waiting = (entered: typeof texts) =>
      compose(entered).gaps.flatMap(({ remedy }) => (remedy?.type === "confirm" ? [remedy.slot] : []));
    expect(waiting(texts)).toEqual(["duties", "performance", "problems", "measures"]);
    const confirmed = Object.fromEntries(
      Object.entries(texts).map(([slot, { text, title, by, at }]) => [slot, { text, title, by, at }]),
    );
    expect(waiting(confirmed)).toEqual([]);
    expect(plainReport(compose(confirmed)).paragraphs).toContain("2020年指标偏少。");
  });

  test("what this year's tables tell is not displaced by last year's words", () => {
    const lent = {
      organisation: { text: "旧机构。", title: "机构", by: "张", at: "2022-03-01T00:00:00Z", previous: "上年.docx" },
    };
    const { paragraphs } = plainReport(compose(lent));
    expect(paragraphs).not.toContain("旧机构。");
    expect(paragraphs.join()).toContain("核定编制14名");
    expect(compose(lent).gaps.filter(({ what }) => what.includes("没有对应的章节"))).toEqual([]);
  });

  test("this year's text in the workbook is not displaced by last year's", () => {
    const own = seedAccounts({ profile: new Map() });
    const { paragraphs } = plainReport(
      composeReport({ recognition, accounts: own, scoreSheet: null, findings: [] }, { texts }),
    );
    expect(paragraphs).toContain("制度有待完善。");
    expect(paragraphs).not.toContain("2020年指标偏少。");
  });
});
