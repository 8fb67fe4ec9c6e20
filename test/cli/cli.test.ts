import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, utils, write } from "@e965/xlsx";
import type { CellObject } from "@e965/xlsx";
import * as CFB from "cfb";
import { runCli } from "../../src/cli/program";
import { isFigureKey } from "../../src/core/report/placeholders/figureKeys";
import { createFileHost } from "../../src/hosts/file/fileHost";
import { docxParts, paragraphTexts } from "../word/readDocx";
import { line, run, templateFile } from "../word/templateFixture";

const samples = path.resolve(__dirname, "../../samples");
const seed = path.join(samples, "daoxian-2021.xlsx");
const bureau = path.join(samples, "sample-bureau-2023.xlsx");

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function cli(...words: string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCli(["node", "budget-report", ...words], {
    text: (line) => void out.push(line),
    error: (line) => void err.push(line),
  });
  return { status, out: out.join("\n"), err: err.join("\n") };
}

interface ValidateJson {
  causes: { suspects: { sheet: string; address: string }[]; certain: boolean; findings: string[] }[];
  findings: {
    id: string;
    rule: string;
    severity: string;
    message: string;
    cells: { address: string }[];
    fix: unknown;
  }[];
  summary: { error: number; warning: number; info: number };
  checked: { rules: number; tables: number; cells: number };
  notChecked: { rule: string; reason: string }[];
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "budget-report-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function workbook(name: string, rows: unknown[][]): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Sheet1");
  const file = path.join(folder, name);
  writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return file;
}

test("a budget can be validated, but is neither scored nor reported on: one sentence, nothing written", async () => {
  const file = workbook("budget.xlsx", [
    ["2025年部门收支预算总表"],
    ["单位：万元"],
    ["收入", null, "支出", null],
    ["项目", "预算数", "项目", "预算数"],
    ["一、一般公共预算拨款收入", 100, "一、一般公共服务支出", 100],
    ["本年收入合计", 100, "本年支出合计", 100],
  ]);
  const output = path.join(folder, "budget.docx");
  expect((await cli("validate", file)).status).toBe(0);
  for (const words of [
    ["score", file],
    ["report", file, "-o", output],
  ]) {
    const { status, out, err } = await cli(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/“budget\.xlsx”是部门预算，没有决算表/u);
  }
  expect(existsSync(output)).toBe(false);
});

describe("the seed's workbook", () => {
  test("validate: one 尾差, one former name, no error", async () => {
    const { status, out, err } = await cli("validate", seed, "--json");
    expect([status, err]).toEqual([0, ""]);
    const { findings, causes, summary } = JSON.parse(out) as ValidateJson;
    expect(causes.flatMap((cause) => cause.findings).sort()).toEqual(findings.map(({ id }) => id).sort());
    expect(causes.map(({ certain }) => certain)).not.toContain(true);
    expect(summary.error).toBe(0);
    const rounding = findings.filter(({ rule }) => rule === "I01");
    expect(rounding.map(({ severity }) => severity)).toEqual(["info"]);
    expect(rounding[0]?.message).toContain("71.10 + 4.38 + 2.18 = 77.66");
    expect(rounding[0]?.message).toContain("0.02");
    const renamed = findings.filter(({ rule }) => rule === "D02");
    expect(renamed.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(renamed[0]?.message).toContain("卫生健康支出");
  });

  test("score: the control rate is computed, no total", async () => {
    const { status, out } = await cli("score", seed, "--json");
    expect(status).toBe(0);
    const sheet = JSON.parse(out) as {
      indicators: { name: string; value: number | null }[];
      total: { complete: boolean };
      grade: unknown;
    };
    expect(sheet.indicators.find(({ name }) => name === "在职人员控制率")?.value).toBe(64.29);
    expect(sheet.total.complete).toBe(false);
    expect(sheet.grade).toBeNull();
  });

  test("report: nine sections in order, the Word file is written", async () => {
    const file = path.join(folder, "seed.docx");
    const { status, out } = await cli("report", seed, "-o", file, "--json");
    expect(status).toBe(0);
    const report = JSON.parse(out) as { headings: { level: number; text: string }[]; paragraphs: string[] };
    expect(report.headings.filter(({ level }) => level === 1).map(({ text }) => text.slice(0, 2))).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
      "五、",
      "六、",
      "七、",
      "八、",
      "九、",
    ]);
    const text = report.paragraphs.join("\n");
    for (const amount of [
      "77.65",
      "71.1",
      "4.38",
      "2.18",
      "66.65",
      "60.65",
      "26.39",
      "18.1",
      "5.8",
      "3.8",
      "11.00万元",
    ])
      expect(text).toContain(amount);
    expect(statSync(file).size).toBeGreaterThan(5000);
  });
});

describe("the fictitious bureau", () => {
  test("everything is recognised, nothing is wrong, the total is complete", async () => {
    const recognised = await cli("recognise", bureau, "--json");
    expect((JSON.parse(recognised.out) as { tables: unknown[]; unrecognised: unknown[] }).unrecognised).toEqual([]);
    const validated = await cli("validate", bureau, "--json");
    expect(validated.status).toBe(0);
    expect((JSON.parse(validated.out) as ValidateJson).findings.filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
    const scored = await cli("score", bureau, "--json");
    const { total, grade } = JSON.parse(scored.out) as { total: unknown; grade: string };
    expect(total).toEqual({ score: 97.87, outOf: 100, complete: true });
    expect(grade).toBe("优");
  });

  test("--ledger-only judges the books alone", async () => {
    const { out } = await cli("validate", bureau, "--ledger-only", "--json");
    const { checked } = JSON.parse(out) as ValidateJson;
    expect(checked.rules).toBeGreaterThan(8);
    expect(checked.rules).toBeLessThan(16);
  });
});

describe("report --template", () => {
  function template(name: string, text: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, templateFile({ body: line(run(text)) }));
    return file;
  }

  test.each([seed, bureau])("%s: every figure of the workbook has a known key", async (workbook) => {
    const input = template("none.docx", "无");
    const { out } = await cli("report", workbook, "-o", path.join(folder, "o.docx"), "--template", input, "--json");
    const { figures } = JSON.parse(out) as { figures: { key: string }[] };
    expect(figures.map(({ key }) => key).filter((key) => !isFigureKey(key))).toEqual([]);
  });

  test("fills what there is and lists the rest", async () => {
    const input = template(
      "own.docx",
      "{{department}}支出{{expenditure.yearTotal}}万元{{stateCapital.total}}{{no.such}}",
    );
    const file = path.join(folder, "filled.docx");
    const { status, out } = await cli("report", seed, "-o", file, "--template", input);
    expect(status).toBe(0);
    expect(out).toContain("模板中的“stateCapital.total”：工作簿中没有对应的数据");
    expect(out).toContain("模板中的“no.such”：没有这个占位符");
    const { out: json } = await cli("report", seed, "-o", file, "--template", input, "--json");
    expect((JSON.parse(json) as { placeholders: unknown }).placeholders).toEqual({
      unknown: ["no.such"],
      unfilled: ["stateCapital.total"],
    });
    const [words] = paragraphTexts(docxParts(readFileSync(file))["word/document.xml"] ?? "");
    expect(words).toMatch(/支出77\.65万元【待补充：stateCapital\.total】【待补充：no\.such】$/u);
  });

  test("what is no .docx is one sentence and exit 2, and nothing is written", async () => {
    const file = path.join(folder, "not-written.docx");
    const { status, out, err } = await cli("report", seed, "-o", file, "--template", seed);
    expect([status, out, err.split("\n").length]).toEqual([2, "", 1]);
    expect(err).toContain("不是可用的 Word 模板");
    expect(existsSync(file)).toBe(false);
  });
});

describe("unusable input is one sentence and exit 2", () => {
  const bad: [string, () => string, RegExp][] = [
    ["no such file", () => path.join(folder, "none.xlsx"), /找不到文件/],
    [
      "text named .xlsx",
      () => file("text.xlsx", Buffer.from("科目编码,科目名称\n201,一般公共服务支出\n")),
      /不是 Excel 工作簿/,
    ],
    ["a password", () => file("locked.xlsx", passwordProtected()), /密码/],
    ["a damaged file", () => file("damaged.xlsx", readFileSync(seed).subarray(0, 9000)), /损坏|不是 Excel/],
    ["nothing in it", () => workbook("empty.xlsx", [[]]), /没有任何数据/],
    [
      "nothing that we know",
      () =>
        workbook("roster.xlsx", [
          ["姓名", "年龄"],
          ["样例甲", 30],
        ]),
      /没有认出/,
    ],
  ];

  function file(name: string, bytes: Uint8Array): string {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  }

  function passwordProtected(): Buffer {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(512));
    CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.alloc(512));
    return CFB.write(container, { type: "buffer" }) as Buffer;
  }

  test.each(bad)("%s", async (_name, make, expected) => {
    const input = make();
    for (const command of ["recognise", "validate", "score"]) {
      const { status, err } = await cli(command, input);
      expect(status).toBe(2);
      expect(err).toMatch(expected);
      expect(err.split("\n")).toHaveLength(1);
    }
    const output = path.join(folder, "never.docx");
    expect((await cli("report", input, "-o", output)).status).toBe(2);
    expect(() => statSync(output)).toThrow();
  });

  test("a figure behind a failed formula stops the road", async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ["支出决算表", null, null, null, null],
      ["部门：样例局", null, null, null, "金额单位：万元"],
      ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      ["合计", null, 10, 6, 4],
      ["201", "一般公共服务支出", 10, 6, 4],
    ]);
    sheet.C4 = { t: "e", v: 0x17, f: "C5+#REF!" };
    utils.book_append_sheet(book, sheet, "支出决算表");
    const input = file("formula.xlsx", write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    const { status, err } = await cli("validate", input);
    expect([status, err.split("\n").length]).toEqual([2, 1]);
    expect(err).toMatch(/公式错误.*支出决算表!C4.*#REF!/);
  });

  test.each([[["validate"]], [["nonsense"]], [["score", seed, "--sytem", "x"]], [["report", seed]]])(
    "%j",
    async (words) => {
      const { status, err, out } = await cli(...words);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toMatch(/^命令用法不对：/);
    },
  );

  test("an unknown system names those that exist", async () => {
    const { status, err } = await cli("score", seed, "--system", "none");
    expect(status).toBe(2);
    expect(err).toContain("hunan-10-60-30");
  });

  test("English on request", async () => {
    const { err } = await cli("recognise", path.join(folder, "none.xlsx"), "--lang", "en");
    expect(err).toMatch(/was not found/);
  });
});

describe("copies", () => {
  test("--fix mends a copy, the original keeps its bytes, the copy validates without the mended finding", async () => {
    const before = readFileSync(seed);
    const copy = path.join(folder, "mended.xlsx");
    expect((await cli("validate", seed, "--fix", copy)).status).toBe(0);
    expect(readFileSync(seed).equals(before)).toBe(true);
    const { out } = await cli("validate", copy, "--json");
    const { findings } = JSON.parse(out) as ValidateJson;
    expect(findings.filter(({ rule }) => rule === "D02")).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "I01")).toHaveLength(1);
  });

  test("--write puts the scores into a copy of the form", async () => {
    const copy = path.join(folder, "scored.xlsx");
    expect((await cli("score", bureau, "--write", copy, "--json")).status).toBe(0);
    const { out } = await cli("score", copy, "--json");
    expect((JSON.parse(out) as { total: { score: number } }).total.score).toBe(97.87);
  });

  test("--write adds a sheet where the system is no form; the copy is scored as before", async () => {
    const copy = path.join(folder, "sheet.xlsx");
    const { status, out } = await cli("score", seed, "--set", "staff_quota=9", "--write", copy, "--formulas");
    expect([status, out]).toEqual([0, expect.stringContaining("已新建工作表“指标评分表”")]);
    const { SheetNames, Sheets } = read(readFileSync(copy), { cellFormula: true });
    expect(SheetNames.at(-1)).toBe("指标评分表");
    const sheet = Sheets["指标评分表"] ?? {};
    expect([(sheet.C4 as CellObject).v, (sheet.F4 as CellObject).v]).toEqual(["在职人员控制率", 5]);
    expect((sheet.F20 as CellObject).f).toBe("SUM(F4:F19)");
    const before = JSON.parse((await cli("score", seed, "--json")).out) as object;
    expect(JSON.parse((await cli("score", copy, "--json")).out)).toEqual(before);
  });

  test("the original is never the output", async () => {
    const { status, err } = await cli("validate", seed, "--fix", seed);
    expect([status, err]).toEqual([2, expect.stringContaining("就是本次要读的")]);
  });
});

describe("a unit's own items", () => {
  test("--items: a name that the unit's list gives to a code is no finding; a broken list is refused with its line", async () => {
    const input = workbook("own.xlsx", [
      ["2023年度支出决算表"],
      ["部门：样例局", null, null, null, "金额单位：万元"],
      ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      ["合计", null, 10, 6, 4],
      ["210", "健康与养老支出", 10, 6, 4],
    ]);
    const named = async (...words: string[]) => {
      const { findings } = JSON.parse((await cli("validate", input, "--json", ...words)).out) as ValidateJson;
      return findings.filter(({ rule }) => rule === "D01" || rule === "D02");
    };
    expect(await named()).not.toEqual([]);
    const list = path.join(folder, "items.csv");
    writeFileSync(list, "科目编码,科目名称,启用年度\n210,健康与养老支出,2023\n");
    expect(await named("--items", list)).toEqual([]);
    writeFileSync(list, "科目编码,科目名称\n210,卫生健康支出\n2x,坏行\n");
    const { status, err } = await cli("validate", input, "--items", list);
    expect([status, err]).toEqual([2, expect.stringContaining("第 3 行")]);
  });
});

describe("template", () => {
  test.each(["2021", "2022+", "2023年度"])(
    "--year %s: a blank workbook in which every table is recognised",
    async (year) => {
      const file = path.join(folder, "blank.xlsx");
      const { status, out } = await cli("template", "-o", file, "--year", year);
      expect([status, out]).toEqual([0, expect.stringContaining(`${Number.parseInt(year, 10)} 年度的空白工作簿`)]);
      const recognised = JSON.parse((await cli("recognise", file, "--json")).out) as {
        year: number;
        tables: unknown[];
        unrecognised: unknown[];
      };
      expect(recognised).toMatchObject({ year: Number.parseInt(year, 10), unrecognised: [] });
      expect(recognised.tables).toHaveLength(13);
      expect((await cli("validate", file)).status).toBe(0);
    },
  );

  test.each([
    [["--year", "1999"], /年度应在 2020 到/],
    [["--year", "明年"], /年度应在 2020 到/],
    [["-o", "blank.xls"], /只能存为 \.xlsx/],
    [["-o", "/no/such/folder/blank.xlsx"], /无法写入/],
  ])("%j is refused in one line", async (words, expected) => {
    const target = words[0] === "-o" ? [] : ["-o", path.join(folder, "never.xlsx")];
    const { status, err } = await cli("template", ...target, ...words);
    expect([status, err.split("\n").length]).toEqual([2, 1]);
    expect(err).toMatch(expected);
  });
});

describe("scoring systems", () => {
  const given = path.resolve(__dirname, "../../src/core/indicators/systems/hunan-10-60-30.json");

  test("a system in a folder and one with a bureau's confirmation work without a change of code", async () => {
    const own = mkdtempSync(path.join(folder, "systems-"));
    const system = JSON.parse(readFileSync(given, "utf8")) as Record<string, unknown>;
    const confirmation = { year: 2021, by: "县财政局", at: "2022-01-10T00:00:00Z" };
    writeFileSync(path.join(own, "a.json"), JSON.stringify({ ...system, id: "county-2021", title: "县指标体系" }));
    writeFileSync(path.join(own, "b.json"), JSON.stringify({ ...system, id: "confirmed", confirmation }));
    const scored = async (id: string) =>
      JSON.parse((await cli("score", seed, "--systems", own, "--system", id, "--json")).out) as { system: unknown };
    expect((await scored("county-2021")).system).toMatchObject({ title: "县指标体系", confirmed: false });
    expect((await scored("confirmed")).system).toMatchObject({ confirmed: true, confirmation });
    writeFileSync(path.join(own, "c.json"), JSON.stringify({ ...system, id: "confirmed" }));
    const { status, err } = await cli("score", seed, "--systems", own);
    expect([status, err]).toEqual([2, expect.stringMatching(/“c\.json”.*“confirmed”与“b\.json”中的重复/u)]);
  });

  test("a broken file is refused with its line and the reason, in one line", async () => {
    const broken = path.join(folder, "gbk.json");
    writeFileSync(
      broken,
      Buffer.concat([Buffer.from('{\n "title": "'), Buffer.from([0xcf, 0xd8]), Buffer.from('"\n}')]),
    );
    const { status, err } = await cli("score", seed, "--system", broken);
    expect([status, err.split("\n").length]).toEqual([2, 1]);
    expect(err).toContain("“gbk.json”不合格：第 2 行：不是 UTF-8 编码");
  });

  test("the confirmation kept in a workbook is used", async () => {
    const { system, year } = { system: JSON.parse(readFileSync(given, "utf8")) as object, year: 2021 };
    const host = createFileHost(readFileSync(seed), "seed.xlsx");
    const kept = { year, checked: [], signed: true, by: "张三", at: "2022-03-01T00:00:00Z", system };
    await host.saveSetting("indicators.confirmations", [kept]);
    const file = path.join(folder, "confirmed.xlsx");
    writeFileSync(file, await host.toBytes());
    const { out } = await cli("score", file, "--json");
    expect((JSON.parse(out) as { system: unknown }).system).toMatchObject({
      confirmed: true,
      confirmation: { by: "张三" },
    });
    expect((await cli("score", file)).out).toContain("已对照 2021 年度通知确认（张三，2022-03-01）");
  });
});

describe("local spending limits", () => {
  test("--standards: checked against them, off without them; a broken file is refused with its line and field", async () => {
    const input = workbook("limits.xlsx", [
      ["2023年度一般公共预算财政拨款基本支出决算明细表"],
      ["部门：样例局", null, "金额单位：万元"],
      ["科目编码", "科目名称", "决算数"],
      ["合计", null, 60],
      ["301", "工资福利支出", 50],
      ["30101", "基本工资", 50],
      ["302", "商品和服务支出", 10],
      ["30216", "培训费", 10],
    ]);
    const file = path.join(folder, "limits.json");
    const checked = async (...words: string[]) => {
      const { findings, notChecked } = JSON.parse(
        (await cli("validate", input, "--json", ...words)).out,
      ) as ValidateJson;
      const off = notChecked.find(({ rule }) => rule === "H03")?.reason;
      return { found: findings.filter(({ rule }) => rule === "H03").length, off };
    };
    expect(await checked()).toEqual({ found: 0, off: "没有检查：没有填写当地的开支标准。" });
    writeFileSync(file, '{ "title": "样例县开支标准", "limits": { "trainingShareOfWages": 2.5 } }');
    expect(await checked("--standards", file)).toEqual({ found: 1, off: undefined });
    writeFileSync(file, '{ "title": "样例县开支标准",\n  "limits": {\n    "trainingShareOfWages": "2.5%" } }');
    const { status, err } = await cli("validate", input, "--standards", file);
    expect([status, err]).toEqual([2, expect.stringMatching(/limits\.json.*第 3 行.*trainingShareOfWages/u)]);
  });
});
