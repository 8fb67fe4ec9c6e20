import { utils, write } from "@e965/xlsx";
import { strToU8 } from "fflate";
import type { Chance } from "./chance";
import type { Make } from "./cases";
import { mutateBytes, mutatePart, mutateText } from "./mutate";
import type { Seeds } from "./seeds";

/** A workbook with bytes or a part mutated. */
function damaged(workbook: Uint8Array, chance: Chance): Uint8Array {
  return chance.below(4) === 0 ? mutateBytes(workbook, chance) : mutatePart(workbook, chance).bytes;
}

/** A text in a file, mutated as words and now and then as bytes. */
function mutatedText(text: string, chance: Chance): Uint8Array {
  const mutated = strToU8(mutateText(text, chance));
  return chance.below(4) === 0 && mutated.length > 0 ? mutateBytes(mutated, chance) : mutated;
}

/** A published text in one of its formats: its name and its bytes. */
function published({ docx, texts, page }: Seeds, chance: Chance, isMutated: boolean): readonly [string, Uint8Array] {
  const text = (words: string) => (isMutated ? mutatedText(words, chance) : strToU8(words));
  switch (chance.below(3)) {
    case 0:
      return ["公开.txt", text(texts["报告.txt"] ?? "")];
    case 1:
      return ["公开.html", text(page)];
    default:
      return ["公开.docx", isMutated ? damaged(docx, chance) : docx];
  }
}

/** Arguments that a person may get wrong, and what may be written for them. */
const VALUES = [
  "",
  "-1",
  "0",
  "1e999",
  "NaN",
  "__proto__",
  "10,5",
  "10,",
  "长".repeat(500),
  "2024-02-31",
  "2024-05-01",
];
const FORMS = ["hunan", "central", "shanghai", "sichuan", "yunnan", "constructor", "../x.json", ""];
const OUTPUTS = ["{out}.docx", "{out}.xlsx", "{out}", "{out}.docx/", "{out}/a/b.docx"];

/** Groups for the commands with more than one input. */
export const MORE_GROUPS: Readonly<Record<string, Make>> = {
  compare: (seeds, chance) => {
    const [oldName, old] = published(seeds, chance, chance.below(2) === 0);
    const [newName, now] = published(seeds, chance, true);
    const files = { [`旧${oldName}`]: old, [`新${newName}`]: now };
    const more = chance.pick([
      [],
      ["--json"],
      ["-o", "{out}.xlsx"],
      ["-o", "{out}.docx"],
      ["--workbook", "{表.xlsx}", "--json"],
    ]);
    return {
      files: more.includes("{表.xlsx}") ? { ...files, "表.xlsx": damaged(seeds.workbook, chance) } : files,
      arguments: ["compare", `{旧${oldName}}`, `{新${newName}}`, ...more],
    };
  },
  check: (seeds, chance) => {
    const [name, bytes] = published(seeds, chance, true);
    const more = chance.pick([
      ["--json"],
      ["--workbook", "{表.xlsx}"],
      ["-o", chance.pick(OUTPUTS)],
      ["--form", chance.pick(FORMS)],
      ["--approved", chance.pick(VALUES), "--published", chance.pick(VALUES)],
    ]);
    return {
      files: { [name]: bytes, "表.xlsx": seeds.workbook },
      arguments: ["disclose", `{${name}}`, "--check", ...more],
    };
  },
  disclose: (seeds, chance) => {
    const { workbook, lastYear, budget, answers } = seeds;
    const victim = chance.below(4);
    const bytes = (number: number, sound: Uint8Array) => (victim === number ? damaged(sound, chance) : sound);
    const form = victim === 3 ? mutatedText(answers, chance) : strToU8(answers);
    const more = chance.pick([
      [],
      ["--json"],
      ["--form", chance.pick(FORMS)],
      ["--kind", chance.pick(["budget", "final"])],
    ]);
    return {
      files: {
        "表.xlsx": bytes(0, workbook),
        "上年.xlsx": bytes(1, lastYear),
        "预算.xlsx": bytes(2, budget),
        "答.csv": form,
      },
      arguments: [
        ...["disclose", "{表.xlsx}", "-o", "{out}.docx", "--draft", "--last-year", "{上年.xlsx}"],
        ...["--budget", "{预算.xlsx}", "--answers", "{答.csv}", ...more],
      ],
    };
  },
  answers: ({ workbook, answers }, chance) => {
    const rows = answers
      .trim()
      .split("\n")
      .map((line) => line.replace("\ufeff", "").trim().split(","));
    const form = JSON.stringify({ answers: rows.slice(1).map(([id, answer]) => ({ id, answer })) });
    const book = utils.book_new(utils.aoa_to_sheet(rows), "填报表");
    const sheet = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    const [name, bytes] = chance.pick([
      ["答.csv", mutatedText(answers, chance)],
      ["答.json", mutatedText(form, chance)],
      ["答.xlsx", damaged(sheet, chance)],
    ] as const);
    return {
      files: { "表.xlsx": workbook, [name]: bytes },
      arguments: ["disclose", "{表.xlsx}", "-o", "{out}.docx", "--draft", "--answers", `{${name}}`],
    };
  },
  "last-year": ({ workbook, lastYear }, chance) => {
    const call = chance.pick([
      ["validate", "{表.xlsx}", "--json"],
      ["validate", "{表.xlsx}", "--renamed"],
      ["score", "{表.xlsx}"],
      ["report", "{表.xlsx}", "-o", "{out}.docx"],
      ["causes", "{表.xlsx}", "-o", "{out}.csv"],
      ["causes", "{表.xlsx}", "-o", "{out}.xlsx", "--threshold", chance.pick(VALUES)],
    ]);
    return {
      files: { "表.xlsx": workbook, "上年.xlsx": damaged(lastYear, chance) },
      arguments: [...call, "--last-year", "{上年.xlsx}"],
    };
  },
  causes: ({ workbook, lastYear }, chance) => {
    const table =
      "项目,上年数（万元）,本年数（万元）,增减额（万元）,增减率（%）,主要原因,编号\n本年支出合计,831.1,918,86.9,10.46,新增项目,expenditure.yearTotal\n其他收入,,8,8,,利息收入,income.bySource.other\n";
    const json = '{"causes":[{"key":"expenditure.yearTotal","before":831.1,"now":918,"cause":"新增项目"}]}';
    const [name, text] = chance.pick([
      ["原因.csv", table],
      ["原因.json", json],
      ["原因.xlsx", ""],
    ] as const);
    const bytes = text === "" ? damaged(workbook, chance) : mutatedText(text, chance);
    const threshold = chance.below(3) === 0 ? ["--threshold", chance.pick(VALUES)] : [];
    return {
      files: { "表.xlsx": workbook, "上年.xlsx": lastYear, [name]: bytes },
      arguments: [
        ...["report", "{表.xlsx}", "-o", "{out}.docx", "--last-year", "{上年.xlsx}", "--causes", `{${name}}`],
        ...threshold,
      ],
    };
  },
};
