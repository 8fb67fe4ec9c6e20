import { checkPublished } from "../../src/core/checkPublished";
import { createTranslator } from "../../src/locales";
import { disclosurePage } from "../../src/locales/disclosureText";
import { listDocx } from "../../src/word/listDocx";
import { changedBy, documentOf, SOUND_TEXT } from "../core/disclosure/soundText";
import { docxErrors } from "../word/validateDocx";

const POOR = "某县某局2024年度部门决算公开\n一、主要职责\n主管全县有关工作，联系电话13800138000。\n";

async function pageOf(text: string) {
  const check = await checkPublished({ document: documentOf(text), traces: null });
  return { check, page: disclosurePage(await createTranslator("zh-CN"), check) };
}

test("a sound text's few points have a row each with their name, in the usual type", async () => {
  const { page } = await pageOf(changedBy(SOUND_TEXT, [["国内公务接待25批次、180人次。", ""]]));
  expect(page.findings.header).toHaveLength(4);
  expect(page.findings.isSmall).toBeUndefined();
  expect(page.findings.rows.map(([id]) => id)).toEqual(["P06", "P28"]);
});

test("a text that has hardly anything: a row for each reason, every point once, in small type", async () => {
  const { check, page } = await pageOf(POOR);
  const { rows, isSmall } = page.findings;
  expect(isSmall).toBe(true);
  const told = rows.flatMap(([ids = ""]) => ids.split(" "));
  expect([...told].sort()).toEqual(check.points.map(({ id }) => id).sort());
  expect(rows.length).toBeLessThan(20);
  const reasons = rows.map(([, verdict, seen]) => `${verdict} ${seen}`);
  expect(new Set(reasons).size).toBe(rows.length);
  const notMet = rows.find(([id]) => id === "P28");
  expect(notMet?.[1]).toBe("不符合");
  expect(notMet?.[2]).toContain("怎么办：");
  expect(await docxErrors(listDocx(page, "portrait"))).toEqual([]);
});
