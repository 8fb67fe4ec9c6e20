import type { RecognisedTable, Recognition, RoleCell } from "../../../../src/core/layout/recognisedTable";
import { outlineOf } from "../../../../src/core/report/outline/outline";
import { chooseOutline } from "../../../../src/core/report/outline/chooseOutline";
import { refOf, table } from "../accountsFixture";

function recognition(
  department: string | null,
  year: number | null,
  tables: readonly RecognisedTable[] = [],
): Recognition {
  return {
    tables,
    unrecognised: [],
    year: year === null ? null : { value: year, ref: null },
    department: department === null ? null : { value: department, ref: null },
  };
}

function narrative(text: string): RecognisedTable {
  const cell: RoleCell = { value: text, number: null, ref: refOf("文字!B2") };
  return table("narrative", "文字", { rows: [{ row: 2, level: 0, isTotal: false, values: { text: cell } }] });
}

test.each<[string | null, number | null, string, string, string | null]>([
  ["道县某局", 2021, "daoxian-nine", "place", "道县"],
  ["湖南省永州市道县某局", 2021, "daoxian-nine", "place", "道县"],
  ["道县某局", 2023, "hunan-ten", "place", "湖南省"],
  ["衡山县某乡", 2023, "hunan-ten", "place", "湖南省"],
  ["中共南县委员会", 2022, "hunan-ten", "place", "湖南省"],
  ["渭南县级某局", 2022, "daoxian-nine", "default", null],
  ["衡山县某乡", 2016, "daoxian-nine", "default", null],
  ["样例县样例局", 2023, "daoxian-nine", "default", null],
  [null, null, "daoxian-nine", "default", null],
])("%s, %s: %s", (department, year, id, by, place) => {
  const { outline, ...choice } = chooseOutline(recognition(department, year), {});
  expect([outline.id, choice]).toEqual([id, { by, place }]);
});

test("the province follows from a document number that the text cites, not from a place it speaks of", () => {
  const cites = (text: string) =>
    chooseOutline(recognition("某局", 2022, [narrative(text), table("income", "收入")]), {});
  expect(cites("根据湘财绩〔2022〕3号文件要求开展自评。").outline.id).toBe("hunan-ten");
  expect(cites("赴湖南学习考察。").by).toBe("default");
});

test("what is asked for wins; the user may state the region; an outline of his own is known", () => {
  const own = { ...outlineOf("hunan-ten"), id: "own", regions: ["样例县"] };
  expect(chooseOutline(recognition("道县某局", 2021), { outlineId: "hunan-ten" })).toMatchObject({ by: "asked" });
  expect(chooseOutline(recognition("某局", 2022), { region: "湖南省" }).outline.id).toBe("hunan-ten");
  expect(chooseOutline(recognition("某局", 2022), { outlineId: "own", outlines: [own] }).outline).toBe(own);
  expect(() => chooseOutline(recognition("某局", 2022), { outlineId: "own" })).toThrow(
    expect.objectContaining({ code: "unknownOutline" }),
  );
});

test("a workbook of one project gets the project's outline", () => {
  const tables = [table("projectSelfEvaluation", "项目自评表")];
  expect(chooseOutline(recognition("某局", 2022, tables), {}).outline.id).toBe("project-self-evaluation");
});
