import type { CellEdit, Finding } from "../../../src/core/findings/finding";
import { makeFinding } from "./makeFinding";
import { editsOf, sameKind } from "../../../src/core/findings/fixes";

const edit = (address: string, to: string): CellEdit => ({ ref: { sheet: "支出", address }, from: "旧", to });

function mendable(rule: string, code: string | null, ...edits: readonly CellEdit[]): Finding {
  const cells = edits.map(({ ref }) => ref);
  return makeFinding({ rule, cells, ...(code === null ? {} : { fix: { code, params: {}, edits } }) });
}

test("of one kind are the findings of the same rule that are mended in the same way", () => {
  const one = mendable("D01", "rename", edit("B5", "甲"));
  const other = mendable("D01", "rename", edit("B6", "乙"));
  const rest = [
    mendable("D02", "rename", edit("B7", "丙")),
    mendable("D01", "blanks", edit("B8", "丁")),
    mendable("D01", null),
  ];
  expect(sameKind([one, ...rest, other], one)).toEqual([one, other]);
});

test("a cell that two findings mend is written once, as the first one says", () => {
  const findings = [
    mendable("D01", "rename", edit("B5", "甲")),
    mendable("D01", "rename", edit("B5", "乙"), edit("B6", "丙")),
  ];
  expect(editsOf(findings)).toEqual([edit("B5", "甲"), edit("B6", "丙")]);
});
