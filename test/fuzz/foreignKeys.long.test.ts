import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { read, utils, write, type CellObject, type WorkBook } from "@e965/xlsx";
import { readRoster } from "../../src/core/batch/roster";
import { parseUnitList } from "../../src/core/batch/unitList";
import { SCORE_SETTING } from "../../src/core/indicators/readScoreOptions";
import { REPORT_SETTING } from "../../src/core/report/readReportOptions";
import { parseSettings, SETTINGS_NAMESPACE } from "../../src/hosts/workbookSettings";
import { encodeXml } from "../../src/hosts/xmlText";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { runHere } from "../batch/madeBatch";
import { withParts } from "../hosts/file/workbookFixtures";
import { faultsOf } from "./runCase";
import { seedsIn } from "./seeds";

/** Words that are keys of every object, in one way or another. */
const WORDS = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"],
  ...["__defineGetter__", "__lookupSetter__", "toLocaleString", "propertyIsEnumerable", "length", "then", "toJSON"],
];

/** Under which the workbook keeps what people have entered. */
const KEPT = [
  ...Object.values(SCORE_SETTING),
  ...Object.values(REPORT_SETTING),
  ...["layout.corrections", "classification.ownLists", "disclosure.answers"],
  ...["validation.standards", "validation.explanations", "validation.edits"],
];

const SAMPLE = new Uint8Array(readFileSync(path.resolve(__dirname, "../../samples/sample-bureau-2022.xlsx")));
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What every object inherits: nothing may come to it, go from it or be another. */
function inherited(): unknown[] {
  return [Object, Array, Function, String, Number, Map, Set, RegExp].flatMap(({ prototype }) =>
    Reflect.ownKeys(prototype).map((key) => [key, Reflect.getOwnPropertyDescriptor(prototype, key)]),
  );
}

async function stands(files: Readonly<Record<string, Uint8Array>>, ...words: readonly string[]): Promise<void> {
  const before = inherited();
  expect({ words, faults: await faultsOf({ group: "keys", files, arguments: words }) }).toMatchObject({ faults: [] });
  expect(inherited()).toEqual(before);
}

const fileOf = (book: WorkBook) =>
  new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);

function withSheetNames(): Uint8Array {
  const book = read(SAMPLE);
  const names = book.SheetNames.map((name, index) => WORDS[index] ?? name);
  const sheets = new Map(names.map((name, index) => [name, book.Sheets[book.SheetNames[index] ?? ""] ?? {}]));
  // The words stay out of the library's own records: it writes stand-ins, which are then replaced.
  const stand = utils.book_new();
  [...sheets.values()].forEach((sheet, index) => utils.book_append_sheet(stand, sheet, `S${index}`));
  const bytes = fileOf(stand);
  const list = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list.join("")}</sheets></workbook>`;
  return withParts(bytes, { "xl/workbook.xml": workbook });
}

const settingsPart = (settings: readonly string[]) =>
  `<settings xmlns="${SETTINGS_NAMESPACE}">${settings.join("")}</settings>`;

const CALLS = [
  ["recognise", "{表.xlsx}", "--json", "--rows"],
  ["validate", "{表.xlsx}"],
  ["score", "{表.xlsx}", "--json"],
  ["report", "{表.xlsx}", "-o", "{out}.docx", "--appendix"],
];

describe("a word that is a key of every object is a word like any other", () => {
  test("as the name of a sheet, of this year's workbook and of last year's", async () => {
    const bytes = withSheetNames();
    const { sheets } = await readWorkbookFile(bytes, "表.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(WORDS));
    for (const call of CALLS) await stands({ "表.xlsx": bytes }, ...call);
    await stands({ "表.xlsx": SAMPLE, "上年.xlsx": bytes }, "validate", "{表.xlsx}", "--last-year", "{上年.xlsx}");
  });

  test("as whatever stands in cells: codes, names, units, headings, indicators, texts", async () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom(...WORDS));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 30, maxLength: 60 }), fc.nat(3), async (changes, call) => {
        const book = read(SAMPLE);
        const cells = book.SheetNames.flatMap((name) => {
          const sheet = book.Sheets[name] ?? {};
          const places = Object.keys(sheet).filter(
            (address) => !address.startsWith("!") && /[A-H]\d{1,2}$/.test(address),
          );
          return places.map((address) => sheet[address] as CellObject);
        });
        for (const [at, word] of changes)
          Object.assign(cells[at % cells.length] ?? {}, { t: "s", v: word, f: undefined });
        await stands({ "表.xlsx": fileOf(book) }, ...(CALLS[call] ?? []));
      }),
      { numRuns: 4 },
    );
  });

  test("in the unit's own items and in local standards", async () => {
    const lines = WORDS.map((word) => `${word},${word},2020,`);
    const named = WORDS.map((word, index) => `20103${index + 10},${word},2020,`);
    for (const rows of [lines, named]) {
      const items = bytesOf(["科目编码,科目名称,启用年度,停用年度", ...rows].join("\n"));
      await stands({ "表.xlsx": SAMPLE, "科目.csv": items }, "validate", "{表.xlsx}", "--items", "{科目.csv}");
    }
    const headed = bytesOf(`${WORDS.join(",")}\n${WORDS.join(",")}\n`);
    await stands({ "表.xlsx": SAMPLE, "科目.csv": headed }, "validate", "{表.xlsx}", "--items", "{科目.csv}");
    await stands({ "表.csv": headed }, "recognise", "{表.csv}", "--json");
  });

  test("as a key, at every level, and as a value of the files in JSON", async () => {
    const root = path.resolve(__dirname, "../../src/core");
    const system = readFileSync(path.join(root, "indicators/systems/hunan-10-60-30.json"), "utf8");
    const outline = readFileSync(path.join(root, "report/outline/outlines/daoxian-nine.json"), "utf8");
    const keys = WORDS.map((word) => `"${word}":{"${word}":1}`).join(",");
    const inEveryObject = (json: string) => json.replaceAll("{", `{${keys},`).replaceAll(/,\s*\}/g, "}");
    const asNames = (json: string, word: string) =>
      json.replace(/"(id|name|input|key|profile|topic|kind)"\s*:\s*"[^"]*"/g, `"$1":"${word}"`);
    const asInputs = (json: string, word: string) => json.replaceAll("staff_quota", word);
    for (const [file, json, words] of [
      ["体系.json", system, ["score", "{表.xlsx}", "--system", "{体系.json}"]],
      ["提纲.json", outline, ["report", "{表.xlsx}", "-o", "{out}.docx", "--outline", "{提纲.json}"]],
      ["标准.json", '{"standards":[{"kind":"meeting"}]}', ["validate", "{表.xlsx}", "--standards", "{标准.json}"]],
    ] as const) {
      await stands({ [file]: bytesOf(inEveryObject(json)), "表.xlsx": SAMPLE }, ...words);
      for (const word of WORDS.slice(0, 2)) {
        await stands({ [file]: bytesOf(asNames(json, word)), "表.xlsx": SAMPLE }, ...words);
        if (json === system) await stands({ [file]: bytesOf(asInputs(json, word)), "表.xlsx": SAMPLE }, ...words);
      }
    }
  });

  test.each(["=1", ".points=3", ".__proto__=1"])("before %s in an input or a judgement", async (end) => {
    for (const word of WORDS.slice(0, 4)) {
      await stands({ "表.xlsx": SAMPLE }, "score", "{表.xlsx}", "--set", `${word}${end}`);
    }
    await stands(
      { "表.xlsx": SAMPLE },
      "report",
      "{表.xlsx}",
      "-o",
      "{out}.docx",
      ...WORDS.flatMap((word) => ["--fill", `${word}${end}`]),
    );
  });

  test("as the name of a system, an outline, an attachment, a form", async () => {
    for (const word of WORDS.slice(0, 2)) {
      await stands({ "表.xlsx": SAMPLE }, "score", "{表.xlsx}", "--system", word);
      await stands(
        { "表.xlsx": SAMPLE },
        "report",
        "{表.xlsx}",
        "-o",
        "{out}.docx",
        "--outline",
        word,
        "--attachments",
        word,
      );
      await stands(
        { "文.txt": bytesOf("一、部门概况\n支出合计1万元。") },
        "disclose",
        "{文.txt}",
        "--check",
        "--form",
        word,
      );
    }
  });

  test("in what the workbook keeps: inputs, judgements, corrections, answers, explanations, causes, texts", async () => {
    const record = `{${WORDS.map((word) => `"${word}":{"${word}":"${word}"}`).join(",")}}`;
    const keys = [...KEPT, ...WORDS];
    const entries = keys.flatMap((key) => [
      `<setting key="${key}" kind="record"/>`,
      ...WORDS.map((word) => `<setting key="${key}" entry="${word}" at="2024-01-01">${encodeXml(record)}</setting>`),
    ]);
    const whole = keys.map((key) => `<setting key="${key}">${encodeXml(record)}</setting>`);
    expect(Object.keys(parseSettings(settingsPart(entries))).sort()).toEqual([...keys].sort());
    for (const kept of [settingsPart(entries), settingsPart(whole)]) {
      const bytes = withParts(SAMPLE, { "customXml/item1.xml": kept });
      for (const call of CALLS) await stands({ "表.xlsx": bytes }, ...call);
    }
  });

  test("as a placeholder of a template, a heading of last year's report, and the part of a package", async () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const body = WORDS.map(
      (word) => paragraph(`一、${word}`) + paragraph(`{{${word}}}、{{${word}.${word}}}，支出{$${word}}万元。`),
    );
    const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const parts = Object.fromEntries(WORDS.slice(1).map((word) => [word, `<${word}/>`]));
    const docx = withParts(seedsIn(path.resolve(__dirname, "../..")).docx, {
      ...parts,
      "word/document.xml": `<w:document xmlns:w="${main}"><w:body>${body.join("")}</w:body></w:document>`,
    });
    const files = { "模板.docx": docx, "表.xlsx": SAMPLE };
    await stands(files, "report", "{表.xlsx}", "-o", "{out}.docx", "--template", "{模板.docx}");
    await stands(files, "report", "{表.xlsx}", "-o", "{out}.docx", "--previous", "{模板.docx}");
    await stands(files, "proofread", "{模板.docx}", "--workbook", "{表.xlsx}");
    await stands({ "表.xlsx": withParts(SAMPLE, parts) }, "validate", "{表.xlsx}");
  });

  test("as an element and an attribute of a page", async () => {
    const tags = WORDS.map((word) => `<${word} ${word}="1"><tr><td ${word}="${word}">${word}</td></tr></${word}>`);
    await stands(
      { "表.xls": bytesOf(`<html><body><table>${tags.join("")}</table></body></html>`) },
      "recognise",
      "{表.xls}",
      "--json",
    );
    await stands(
      { "文.html": bytesOf(`<html><body>${tags.join("")}<p>支出合计1万元。</p></body></html>`) },
      "disclose",
      "{文.html}",
      "--check",
    );
  });

  test("in causes, as they are filled in and handed back", async () => {
    const record = `{${WORDS.map((word) => `"${word}":{"cause":"${word}","${word}":1}`).join(",")}}`;
    const last = new Uint8Array(readFileSync(path.resolve(__dirname, "../../samples/sample-bureau-2022.xlsx")));
    for (const [name, text] of [
      ["原因.json", record],
      ["原因.csv", ["编号,项目,原因", ...WORDS.map((word) => `${word},${word},${word}`)].join("\n")],
    ] as const) {
      const files = { [name]: bytesOf(text), "表.xlsx": SAMPLE, "上年.xlsx": last };
      await stands(
        files,
        "report",
        "{表.xlsx}",
        "-o",
        "{out}.docx",
        "--last-year",
        "{上年.xlsx}",
        "--causes",
        `{${name}}`,
      );
    }
  });

  test("in the list of a batch's units and in its roster", async () => {
    const before = inherited();
    const lines = WORDS.map((word) => [word, word, word, `${word}/${word}.xlsx`, "工作簿", ""].join(","));
    const listed = parseUnitList(["单位代码,单位名称,上级单位,文件,用途,依据", ...lines].join("\n"));
    expect(listed.map(({ code }) => code)).toEqual(WORDS);
    const rows = [["单位代码", "单位名称", "主管单位"], ...WORDS.map((word) => [word, word, word])];
    const book = utils.book_new(utils.aoa_to_sheet(rows), "名册");
    const roster = readRoster(await readWorkbookFile(fileOf(book), "名册.xlsx"));
    const folder = mkdtempSync(path.join(os.tmpdir(), "keys-"));
    try {
      for (const word of WORDS.slice(0, 3)) {
        mkdirSync(path.join(folder, "in", word), { recursive: true });
        writeFileSync(path.join(folder, "in", word, `${word}.xlsx`), SAMPLE);
      }
      const { batch, checked } = await runHere(path.join(folder, "in"), path.join(folder, "store"), { roster });
      expect(checked).toBe(3);
      expect(JSON.stringify(batch)).toContain("__proto__");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(inherited()).toEqual(before);
  });
});
