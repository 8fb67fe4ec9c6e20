import { recognise } from "../../../../src/core/layout/recognise";
import { createTranslator } from "../../../../src/locales";
import { rowsOf, sheet, workbook } from "../sheets";
import { UNRELATED } from "../variations/unrelatedSheets";

const LOOKALIKES: Readonly<Record<string, string>> = {
  "工资表 with debit-like words": `
    2021年6月工资表
    日期|姓名|摘要|应发|扣款|实发|余额
    2021-06-10|赵一|六月工资|5300|636|4664|0`,
  "对账单 with voucher numbers": `
    中国工商银行对账单
    账号：1234567890
    交易日期|凭证号|摘要|借方|贷方|余额|对方户名
    2021-01-05|00123|转账|1200||88000|县国库支付中心`,
  "price list by project": `
    项目|规格|单价|数量|金额
    复印纸|A4|25|10|250
    合计||||250`,
  "a project list with nothing but amounts": `
    序号|项目|金额
    1|复印纸|250
    合计||250`,
  "stock list": `
    物资明细账
    日期|品名|入库数量|出库数量|结存数量
    2021-01-05|复印纸|10|2|8`,
  "staff without posts": `
    姓名|编制|实有住房
    赵一|行政|1`,
};

describe("what looks like a table of ours and is none", () => {
  test.each(Object.entries(LOOKALIKES))("%s", (_, text) => {
    const { tables, unrecognised } = recognise(workbook(sheet(rowsOf(text))));
    expect(tables.map(({ kind }) => kind)).toEqual([]);
    expect(unrecognised.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(UNRELATED))("%s", (_, rows) => {
    expect(recognise(workbook(sheet(rows))).tables.map(({ kind }) => kind)).toEqual([]);
  });

  test.each(["zh-CN", "en-US"] as const)("every reason has a sentence in %s", async (locale) => {
    const t = await createTranslator(locale);
    const sheets = [...Object.values(LOOKALIKES).map(rowsOf), ...Object.values(UNRELATED)].map((rows, index) =>
      sheet(rows, { name: `表${index}` }),
    );
    for (const { reason } of recognise(workbook(...sheets)).unrecognised) {
      expect(t.has("recognition", `reason.${reason.code}`) ? "" : reason.code).toBe("");
    }
  });
});
