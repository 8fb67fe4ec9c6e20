import { judgeEach } from "../../judgeEach";
import type { RuleOutcome } from "../../rule";
import { cellsOf } from "../../../accounts/figure";
import { countFigure } from "../../../accounts/lookUp";
import type { ValidationContext } from "../../context";
import { paragraphs } from "../classification/paragraphs";

/** 核定编制40名, 共有在职人员38人; not 行政编制28名: a part is no total. */
const MENTIONS = {
  quota:
    /(?<!行政|事业|工勤|参公|机关|财政|空|超)(?:人员|核定|总)?编制(?:人?数|总数|总额)?(?:共|为|共计|总计|是)?(\d+)[个名人]/gu,
  actual:
    /(?<!行政|事业|工勤|退休)(?:实有|在职|在编)(?:在[编职])?(?:干部职工|人员|职工|人数)?(?:总数)?(?:共|为|共计|总计|是)?(\d+)[名人]/gu,
} as const;

const FIGURES = {
  quota: ["staff.total.quota", "baseData.staff.quota"],
  actual: ["staff.total.actual", "baseData.staff.actual"],
} as const;

/** F21 in running text: the number of posts or of staff is another one than in the forms. Only the one total of a sentence. */
export function staffInText(context: ValidationContext): RuleOutcome {
  const told = paragraphs(context).flatMap(({ text, ref }) =>
    (["quota", "actual"] as const).map((role) => ({ text: text.normalize("NFKC").replace(/\s+/gu, ""), ref, role })),
  );
  return judgeEach(told, ({ text, ref, role }) => {
    const [stated, second] = [...text.matchAll(MENTIONS[role])].map((match) => Number(match[1]));
    const figure = countFigure(context.accounts, ...FIGURES[role]);
    if (stated === undefined || second !== undefined || !figure) return null;
    if (stated === figure.count) return [];
    return {
      variant: role === "quota" ? "quotaInText" : "actualInText",
      severity: "warning",
      cells: [ref, ...cellsOf(figure)],
      params: { stated, count: figure.count },
      difference: stated - figure.count,
      unit: "人",
    };
  });
}
