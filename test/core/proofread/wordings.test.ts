import outdatedData from "../../../src/core/lexicon/data/outdatedNames.json";
import wordingData from "../../../src/core/lexicon/data/wordings.json";
import { outdatedNames, outdatedNamesSchema } from "../../../src/core/lexicon/outdatedNames";
import { wordingsSchema } from "../../../src/core/lexicon/wordings";
import { proofread } from "../../../src/core/proofread/proofread";
import type { DocumentBlock } from "../../../src/core/text/document";
import { createTranslator } from "../../../src/locales";
import { proofText } from "../../../src/locales/proofText";

const { wordings } = wordingsSchema.parse(wordingData);

function findingsOf(...texts: string[]) {
  const blocks = texts.map((text): DocumentBlock => ({ type: "paragraph", text }));
  return proofread({ name: "例.docx", blocks }).findings;
}

describe("wordings", () => {
  test.each(wordings.map((one, index) => [`${one.rule}.${one.variant} ${index + 1}`, one] as const))(
    "%s speaks of its examples and is silent on those near them",
    async (_name, { rule, variant, finds, passes, severity }) => {
      const t = await createTranslator("zh-CN");
      const said = (text: string) => findingsOf(text).filter((one) => one.rule === rule && one.variant === variant);
      for (const text of finds) {
        expect([text, said(text).map((one) => one.severity)]).toEqual([text, [severity]]);
        expect(proofText(t, said(text)[0]!)).not.toMatch(/\{\{[a-z]|^rules\./);
      }
      for (const text of passes) expect([text, said(text).length]).toEqual([text, 0]);
    },
  );

  test("what is legitimate anywhere brings no remark at all", () => {
    const sound = [
      "依据某财绩〔2023〕12号文件，详见https://www.example.gov.cn/a(1)/b_c.html?x=1,2。",
      "执行率=(决算数/预算数)×100%，其中A=(B-C)/B。",
      "采用O2O模式，建成5G基站3个，PM2.5浓度下降10%，使用GB/T 9704格式。",
      "受助人员王××、李××等5人，联系电话0731-8888****。",
      "会议于二〇二三年三月召开，2023年完成。",
      "本单位（以下简称“我局”）共有内设机构3个：办公室、财务科、业务科。",
      "The unit (Bureau) reports, as required; see Annex A.",
    ];
    expect(sound.map((text) => [text, findingsOf(text).map(({ rule, variant }) => `${rule}.${variant}`)])).toEqual(
      sound.map((text) => [text, []]),
    );
  });
});

describe("one remark in many places", () => {
  test("is one finding that names them", async () => {
    const t = await createTranslator("zh-CN");
    const findings = findingsOf("截至目前，道路已完工。", "收支平稳。", "截至目前，桥梁已完工。截至目前，资金已付。");
    expect(findings).toHaveLength(1);
    expect(findings[0]?.places.map(({ paragraph, quote }) => [paragraph, quote])).toEqual([
      [1, "截至目前，道路已完工。"],
      [3, "截至目前，桥梁已完工。"],
      [3, "截至目前，资金已付。"],
    ]);
    expect(proofText(t, findings[0]!)).toContain("共 3 处：第 1、3 段。");
  });

  test("brackets of half width are one remark, formulas and addresses are none", () => {
    const findings = findingsOf(
      "会议费(含场租)3万元，平稳，合理。",
      "培训费(含师资)2万元，下降。",
      "完成率=(实际数/计划数)×100%。",
    );
    expect(findings.map(({ rule, variant, places }) => [rule, variant, places.length])).toEqual([
      ["G15", "brackets", 2],
    ]);
  });
});

describe("full stops", () => {
  const ended = Array.from(
    { length: 6 },
    (_, at) => `第${at + 1}项工作按计划推进，资金按进度支付，群众反映良好，全部验收合格。`,
  );
  const open = "该项工作按计划推进，资金按进度支付，群众反映良好，全部验收合格";

  test("one that is missing where the others stand is told", () => {
    expect(findingsOf(...ended, open, "二、其他").map(({ variant, paragraph }) => [variant, paragraph])).toEqual([
      ["missingStop", 7],
    ]);
  });

  test("a document without them has a way of its own", () => {
    expect(findingsOf(...ended, open, open, open)).toEqual([]);
  });
});

describe("outdated names", () => {
  test("each is data with the year from which it is outdated", () => {
    expect(outdatedNamesSchema.parse(outdatedData).names.length).toBe(outdatedNames().length);
  });
});
