import { readFileSync } from "node:fs";
import path from "node:path";
import {
  allDisclosureSections,
  allForms,
  disclosureFormSchema,
  formOf,
} from "../../../../src/core/disclosure/forms/disclosureForm";
import { chooseForm } from "../../../../src/core/disclosure/forms/chooseForm";
import { parseForm } from "../../../../src/core/disclosure/forms/formFile";
import { plainReport } from "../../../../src/core/report/plainText";
import { writeDisclosure } from "../../../../src/core/writeDisclosure";
import { sampleRoad } from "../writing/sampleTexts";
import type { Recognition } from "../../../../src/core/layout/recognisedTable";
import { isBudgetKind, isFinalKind } from "../../../../src/core/tableKinds/tableKinds";

function recognitionOf(department: string, year: number | null): Recognition {
  return {
    department: { value: department, ref: null },
    year: year === null ? null : { value: year, ref: null },
    tables: [],
    unrecognised: [],
  };
}

describe("forms of public disclosure", () => {
  it.each(allForms().map((form) => [form.id, form] as const))(
    "%s holds each item once and says where it is from",
    (_, form) => {
      const items = allDisclosureSections(form.sections).map(({ item }) => item);
      expect(items.filter((item, index) => item !== "own" && items.indexOf(item) !== index)).toEqual([]);
      expect(items).toEqual(
        expect.arrayContaining(["duties", "tables", "terms", "threePublic", "procurement", "assets", "performance"]),
      );
      expect(form.source.length).toBeGreaterThan(10);
    },
  );

  it.each(allForms().map((form) => [form.id, form] as const))(
    "%s asks only for tables of its own papers, each once",
    (_, form) => {
      const isOwn = form.kind === "final" ? isFinalKind : isBudgetKind;
      const kinds = form.tables.flatMap(({ kind }) => kind ?? []).filter((kind) => kind !== "performanceTargets");
      expect(kinds.filter((kind) => !isOwn(kind))).toEqual([]);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(new Set(form.tables.map(({ title }) => title)).size).toBe(form.tables.length);
    },
  );

  it("knows Hunan's fourteen items, Shanghai's eleven and a place whose tables stand at the end", () => {
    const explained = (id: string) =>
      formOf(id, "final").sections.find(({ item }) => item === "explanation")?.sections ?? [];
    expect(explained("hunan")).toHaveLength(14);
    expect(explained("shanghai")).toHaveLength(11);
    expect(formOf("sichuan", "final").sections.at(-1)?.item).toBe("tables");
  });

  it.each([
    ["道县样例局", 2023, "final", "hunan-final", "place"],
    ["上海市普陀区财政局", 2024, "final", "shanghai-final", "place"],
    ["上海市普陀区财政局", 2025, "budget", "shanghai-budget", "place"],
    ["样例县样例局", 2023, "final", "central-final", "default"],
    ["道县样例局", 2012, "final", "central-final", "default"],
    ["道县样例局", null, "budget", "hunan-budget", "place"],
  ] as const)("takes for %s %s (%s) %s", (department, year, kind, id, by) => {
    const choice = chooseForm(recognitionOf(department, year), { kind });
    expect([choice.form.id, choice.by]).toEqual([id, by]);
  });

  it("says which forms there are where one is not known", () => {
    expect(() => formOf("nowhere", "budget")).toThrow(
      expect.objectContaining({
        code: "unknownDisclosureForm",
        fields: expect.objectContaining({ id: "nowhere" }) as unknown,
      }),
    );
  });

  it("takes a place's form from a file alone: its headings, tables and own sections are written, and the mistake in one is told by its line", async () => {
    const yunnan = formOf("yunnan", "final");
    const own = {
      ...yunnan,
      id: "own-county",
      sections: yunnan.sections.map((one) => (one.item === "terms" ? { ...one, heading: "专业名词解释" } : one)),
    };
    const text = JSON.stringify(own, null, 2);
    const form = parseForm(text, "本县.json");
    const model = await writeDisclosure(await sampleRoad("final"), { formId: form.id, forms: [form] });
    const { headings } = plainReport(model);
    expect(headings.map((one) => one.text)).toEqual(
      expect.arrayContaining(["第五部分专业名词解释", "六、相关口径说明", "三、重点工作概述"]),
    );
    expect(model.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(["own.basis", "own.otherMatters"]));
    const broken = text.replace('"duties"', '"duty"');
    const line = broken.split("\n").findIndex((one) => one.includes('"duty"')) + 1;
    expect(() => parseForm(broken, "本县.json")).toThrow(
      expect.objectContaining({
        code: "brokenDisclosureForm",
        fields: expect.objectContaining({ line }) as unknown,
      }),
    );
  });

  it("reads the form that docs/adding.md shows", () => {
    const page = readFileSync(path.resolve(__dirname, "../../../../docs/adding.md"), "utf8");
    const shown = /```json\n(.*?)```/su.exec(page)?.[1] ?? "";
    const form = parseForm(shown, "adding.md");
    const { id, regions, numbering, documentTitle } = formOf(form.id, form.kind);
    expect(form).toMatchObject({ id, regions, numbering, documentTitle });
  });

  it("refuses words of one's own without a name to keep them under", () => {
    const [first] = allForms();
    const broken = { ...first, sections: [{ item: "own", heading: "其他" }] };
    expect(disclosureFormSchema.safeParse(broken).success).toBe(false);
  });
});
