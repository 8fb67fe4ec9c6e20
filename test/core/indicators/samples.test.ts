import { readFileSync } from "node:fs";
import path from "node:path";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { score } from "../../../src/core/indicators/score";
import { recognise } from "../../../src/core/layout/recognise";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";

async function scoreSample(name: string) {
  const bytes = readFileSync(path.join(__dirname, "../../../samples", name));
  const recognition = recognise(await readWorkbookFile(new Uint8Array(bytes), name));
  return score({ recognition, accounts: buildAccounts(recognition, BUILT_IN) });
}

test("样例局 2023: complete, every derivation checked by hand", async () => {
  const sheet = await scoreSample("sample-bureau-2023.xlsx");
  expect(
    sheet.indicators.map(({ name, weight, score: points, derivation }) => [name, weight, points, derivation]),
  ).toEqual([
    ["预算执行率", 10, 9.87, "918 ÷ 930 × 100% = 98.71%；10 × 98.71% = 9.87"],
    ["开展专项检查次数", 10, 10, "26次 ≥ 24次 → 10.00"],
    ["业务培训人次", 10, 10, "320人次 ≥ 300人次 → 10.00"],
    ["项目验收合格率", 10, 10, "100% = 100% → 10.00"],
    ["年度任务完成时间", 10, 10, "2023-12-20 ≤ 2023-12-31 → 10.00"],
    ["项目支出成本", 10, 10, "313万元 ≤ 320万元 → 10.00"],
    ["节约财政资金", 10, 9, "9万元 ÷ 10万元 × 10 = 9.00"],
    ["服务对象覆盖率", 10, 10, "96% ≥ 95% → 10.00"],
    ["长效管理机制", 10, 9, "达成应得 8—10 分，得 9.00 分"],
    ["服务对象满意度", 10, 10, "93% ≥ 90% → 10.00"],
    ["在职人员控制率", 0, 0, "38 ÷ 40 × 100% = 95.00%；≤ 100%"],
  ]);
  expect(sheet).toMatchObject({ total: { score: 97.87, outOf: 100, complete: true }, grade: "优", notes: [] });
});

test("道县县委网信办 2021: the control rate is all that its figures allow, and no total", async () => {
  const sheet = await scoreSample("daoxian-2021.xlsx");
  expect(
    sheet.indicators
      .filter(({ status }) => status === "scored")
      .map(({ name, value, score: points }) => [name, value, points]),
  ).toEqual([["在职人员控制率", 64.29, 5]]);
  expect(sheet).toMatchObject({
    total: { score: 5, outOf: 5, complete: false },
    grade: null,
    system: { confirmed: false },
  });
  expect(sheet.indicators.every(({ status, missing }) => status === "scored" || missing.length > 0)).toBe(true);
});
