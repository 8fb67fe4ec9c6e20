import { fromA1, toA1, type CellRef } from "../../../../src/core/workbook/cellRef";
import { BUDGET_KINDS, FINAL_KINDS } from "../../../../src/core/tableKinds/tableKinds";
import type { RecognisedTable } from "../../../../src/core/layout/recognisedTable";
import { moneyOf, type Damage, type Fault, type Scene } from "./scene";
import { negated, slipFault, tenThousandfold } from "./slips";

const ALL = /^(?!.*(?:item|rowNumber|name|code)$)(?!counts)/u;
const published = (scene: Scene) => scene.of(...FINAL_KINDS, ...BUDGET_KINDS);
const filled = (scene: Scene) => published(scene).filter(({ isEmpty }) => !isEmpty);
const amounts = (scene: Scene) => moneyOf(filled(scene), ALL);

/** A text cell rewritten; `null` where nothing changes. */
export function rewrite(scene: Scene, ref: CellRef | null | undefined, from: string | RegExp, to: string) {
  const value = ref ? scene.value(ref) : null;
  if (!ref || typeof value !== "string" || value.replace(from, to) === value) return null;
  return scene.change([[ref, value.replace(from, to)]]);
}

function removeTable(scene: Scene, table: RecognisedTable | null): Damage | null {
  if (!table || scene.tables.filter(({ sheet }) => sheet === table.sheet).length > 1) return null;
  const parts = scene.recognition.tables.filter((one) => one === table || one.continuationOf === table.id);
  const gone = new Set([table.sheet, ...parts.map(({ sheet }) => sheet)]);
  return {
    snapshot: { ...scene.snapshot, sheets: scene.snapshot.sheets.filter(({ name }) => !gone.has(name)) },
    cells: [],
  };
}

/** A sheet moved to the end of its set. */
function moveSheet(scene: Scene): Damage | null {
  const own = filled(scene).filter(
    ({ sheet, kind }) =>
      (FINAL_KINDS as readonly string[]).includes(kind) &&
      scene.tables.filter((table) => table.sheet === sheet).length === 1,
  );
  if (own.length < 4) return null;
  const table = scene.pick(own.slice(0, 3));
  const rest = scene.snapshot.sheets.filter(({ name }) => name !== table?.sheet);
  return table
    ? { snapshot: { ...scene.snapshot, sheets: [...rest, scene.sheet(table.sheet)] }, cells: titleCells(table) }
    : null;
}

function titleCells(table: RecognisedTable): CellRef[] {
  return [table.titleRef ?? { sheet: table.sheet, address: table.range.split(":")[0] ?? "A1" }];
}

function hideRow(scene: Scene): Damage | null {
  const money = scene.pick(amounts(scene));
  const at = money ? fromA1(money.cell.ref.address) : null;
  if (!money || !at) return null;
  const snapshot = scene.map((sheet) =>
    sheet.name === money.cell.ref.sheet
      ? { ...sheet, ...(scene.dice.chance(0.5) ? { hiddenRows: [at.row] } : { hiddenColumns: [at.column] }) }
      : sheet,
  );
  return { snapshot, cells: [money.cell.ref] };
}

function mergeAmounts(scene: Scene): Damage | null {
  const money = scene.pick(amounts(scene).filter(({ row }) => Object.keys(row.values).length > 2));
  const at = money ? fromA1(money.cell.ref.address) : null;
  if (!money || !at) return null;
  const right = { sheet: money.cell.ref.sheet, address: toA1(at.row, at.column + 1) };
  const beside = Object.entries(money.row.values).find(([, { ref }]) => ref.address === right.address);
  if (!beside || !ALL.test(beside[0])) return null;
  const area = { top: at.row, bottom: at.row, left: at.column, right: at.column + 1 };
  const damaged = scene.change([[right, null]], [money.cell.ref]);
  const { snapshot } = damaged ?? scene;
  return {
    snapshot: {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === right.sheet ? { ...sheet, merges: [...(sheet.merges ?? []), area] } : sheet,
      ),
    },
    cells: [money.cell.ref],
  };
}

function otherYear(scene: Scene, text: string): string | null {
  const year = scene.recognition.year?.value;
  const plain = text.normalize("NFKC");
  if (year === undefined || !plain.includes(String(year))) return null;
  return plain.replaceAll(String(year), String(year + scene.dice.pick([-2, -1, 1])));
}

/** The year of a cell that names it, among the cells that fit. */
function wrongYear(scene: Scene, fits: (ref: CellRef, text: string) => boolean): Damage | null {
  const places = scene.texts().filter(({ ref, text }) => fits(ref, text) && otherYear(scene, text) !== null);
  const place = scene.pick(places);
  return place ? scene.change([[place.ref, otherYear(scene, place.text)]]) : null;
}

function unitLine(scene: Scene, to: string | null): Damage | null {
  const tables = filled(scene).filter(({ unit }) => unit?.ref && unit.value !== to);
  if (tables.length < 3) return null;
  const table = scene.pick(tables);
  const ref = table?.unit?.ref;
  const text = ref ? scene.value(ref) : null;
  if (!table?.unit || !ref || typeof text !== "string") return null;
  const parts = text.split(table.unit.value);
  if (parts.length !== 2) return null;
  return to === null
    ? /^[（(]?(?:金额)?单位/u.test(text)
      ? scene.change([[ref, null]])
      : null
    : scene.change([[ref, parts.join(to)]]);
}

const residues = ["XX部门", "×××单位", "{单位}", "{{部门名称}}", "[bookmark: _GoBack]", "____局"];

function residue(scene: Scene): Damage | null {
  const table = scene.pick(published(scene).filter(({ department }) => department?.ref));
  const ref = table?.department?.ref;
  const text = ref ? scene.value(ref) : null;
  const name = table?.department?.value;
  if (!ref || typeof text !== "string" || name === undefined || !text.includes(name)) return null;
  return scene.change([[ref, text.replace(name, scene.dice.pick(residues))]]);
}

export const FAMILY_A: readonly Fault[] = [
  {
    rule: "A01",
    name: "a table is gone",
    inject: (scene) => {
      const nine = FINAL_KINDS.filter((kind) => scene.of(kind).length > 0);
      return nine.length < 9 ? null : removeTable(scene, scene.pick(scene.of(...FINAL_KINDS.slice(0, 6))));
    },
  },
  {
    rule: "A02",
    name: "a table twice",
    inject: (scene) => {
      const table = scene.pick(published(scene));
      if (!table || scene.tables.filter(({ sheet }) => sheet === table.sheet).length > 1) return null;
      const copy = { ...scene.sheet(table.sheet), name: `${table.sheet.slice(0, 20)}（2）` };
      return {
        snapshot: { ...scene.snapshot, sheets: [...scene.snapshot.sheets, copy] },
        cells: titleCells(table).map((ref) => ({ ...ref, sheet: copy.name })),
      };
    },
  },
  { rule: "A03", name: "unit line 元", inject: (scene) => unitLine(scene, "元") },
  { rule: "A03", name: "unit line 万元", inject: (scene) => unitLine(scene, "万元") },
  { rule: "A03", name: "unit line 亿元", inject: (scene) => unitLine(scene, "亿元") },
  { rule: "A03", name: "unit line gone", inject: (scene) => unitLine(scene, null) },
  slipFault("A03", "an amount ten thousandfold", amounts, [tenThousandfold]),
  {
    rule: "A03",
    name: "a table in another unit",
    inject: (scene) => {
      const table = scene.pick(filled(scene));
      if (!table || filled(scene).length < 3) return null;
      const cells = moneyOf([table], ALL);
      const factor = table.unit?.value === "元" ? 1e-4 : 1e4;
      const scaled = cells.map(({ cell }) => [cell.ref, Number((cell.number * factor).toPrecision(14))] as const);
      return cells.length < 4
        ? null
        : scene.change(scaled, [...titleCells(table), ...cells.map(({ cell }) => cell.ref)]);
    },
  },
  {
    rule: "A04",
    name: "year of a title",
    inject: (scene) => {
      const titles = new Set(
        scene.tables.flatMap(({ titleRef, year }) =>
          year?.ref && titleRef ? [titleRef.address + titleRef.sheet] : [],
        ),
      );
      return wrongYear(scene, (ref) => titles.has(ref.address + ref.sheet));
    },
  },
  {
    rule: "A04",
    name: "year of the cover",
    inject: (scene) => {
      if (scene.tables.every(({ year, sheet }) => year?.ref?.sheet !== sheet)) return null;
      const withTable = new Set(scene.recognition.tables.map(({ sheet }) => sheet));
      return wrongYear(scene, (ref, text) => !withTable.has(ref.sheet) && /决算|预算|绩效/u.test(text));
    },
  },
  {
    rule: "A04",
    name: "year of a unit profile",
    inject: (scene) => {
      const table = scene.pick(scene.of("unitProfile").filter(({ year, sheet }) => year?.ref?.sheet === sheet));
      return table?.year?.ref ? scene.change([[table.year.ref, table.year.value - 1]]) : null;
    },
  },
  {
    rule: "A04",
    name: "year of a column",
    inject: (scene) => {
      const headers = scene.tables.flatMap((table) => {
        const [from = "", to = from] = (table.headerRange ?? "").split(":");
        const [top, bottom] = [fromA1(from)?.row ?? 0, fromA1(to)?.row ?? -1];
        return [{ sheet: table.sheet, top, bottom }];
      });
      const year = scene.recognition.year?.value ?? 0;
      const places = scene.texts().filter(({ ref, text }) => {
        const row = fromA1(ref.address)?.row ?? -1;
        const isHeader = headers.some(({ sheet, top, bottom }) => sheet === ref.sheet && row >= top && row <= bottom);
        return isHeader && text.length < 20 && text.includes(`${year}年`);
      });
      const place = scene.pick(places);
      return place ? scene.change([[place.ref, place.text.replace(String(year), String(year - 2))]]) : null;
    },
  },
  {
    rule: "A04",
    name: "year in the text",
    inject: (scene) => {
      const place = scene.pick(
        scene.of("narrative").flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))),
      );
      const year = scene.recognition.year?.value;
      return place && typeof place.value === "string" && year !== undefined
        ? scene.change([[place.ref, `${place.value}${year - 3}年度部门整体支出按预算执行。`]])
        : null;
    },
  },
  {
    rule: "A05",
    name: "another department in a table",
    inject: (scene) => {
      const named = scene.tables.filter(({ department }) => department?.ref);
      const table = scene.pick(named.length > 2 ? named : []);
      return table?.department
        ? rewrite(
            scene,
            table.department.ref,
            table.department.value,
            scene.dice.pick(["乙县林业局", "丙市丁区水利局"]),
          )
        : null;
    },
  },
  { rule: "A06", name: "department not filled in", inject: residue },
  {
    rule: "A06",
    name: "formula error",
    inject: (scene) => {
      const money = scene.pick(amounts(scene));
      const error = scene.dice.pick(["#REF!", "#DIV/0!", "#VALUE!"]);
      return money ? scene.change([[money.cell.ref, scene.dice.chance(0.5) ? { error } : error]]) : null;
    },
  },
  {
    rule: "A06",
    name: "template words in a text",
    inject: (scene) => {
      const place = scene.pick(
        scene.of("narrative").flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))),
      );
      const words = scene.dice.pick(["较上年增加（减少）2万元。", "20XX年度", "×××项目。", "{项目名称}"]);
      return place && typeof place.value === "string" ? scene.change([[place.ref, `${place.value}${words}`]]) : null;
    },
  },
  {
    rule: "A07",
    name: "number as text",
    inject: (scene) => {
      const money = scene.pick([
        ...amounts(scene),
        ...moneyOf(scene.of("trialBalance", "evaluationBaseData", "projectExpenditure"), /./u),
      ]);
      if (!money || typeof money.cell.value === "string") return null;
      const text = money.cell.number.toLocaleString("en-US", { minimumFractionDigits: 2 });
      return scene.change([
        [money.cell.ref, scene.dice.pick([text, ` ${money.cell.number}`, `${money.cell.number} `])],
      ]);
    },
  },
  {
    rule: "A07",
    name: "amount with a word",
    inject: (scene) => {
      const money = scene.pick(amounts(scene));
      return money
        ? scene.change([[money.cell.ref, `${money.cell.number}${scene.dice.pick(["万", "万元", "?", "（含上年）"])}`]])
        : null;
    },
  },
  {
    rule: "A07",
    name: "formula error in a table",
    inject: (scene) => {
      const money = scene.pick(amounts(scene));
      return money ? scene.change([[money.cell.ref, { error: "#REF!" }]]) : null;
    },
  },
  { rule: "A07", name: "hidden amounts", inject: hideRow },
  { rule: "A07", name: "merged amounts", inject: mergeAmounts },
  {
    rule: "A08",
    name: "a dash for an amount of 0",
    inject: (scene) => {
      const cells = filled(scene).flatMap((table) =>
        table.rows
          .filter(
            ({ values, name, code }) =>
              (name ?? code ?? values["income.item"]?.value ?? values["expenditure.item"]?.value ?? null) !== null,
          )
          .flatMap(({ values }) =>
            Object.entries(values)
              .filter(([role]) => ALL.test(role))
              .map(([, cell]) => cell),
          ),
      );
      const empty = scene.pick(cells.filter(({ number, value }) => number === 0 || value === null));
      return empty ? scene.change([[empty.ref, "—"]]) : null;
    },
  },
  {
    rule: "A08",
    name: "a blank total",
    inject: (scene) => {
      const money = scene.pick(
        moneyOf(filled(scene), ALL, ({ isTotal }) => isTotal).filter(
          ({ table, role }) =>
            !/hreePublic/.test(table.kind) &&
            moneyOf([table], ALL, ({ isTotal }) => !isTotal).some((one) => one.role === role),
        ),
      );
      return money ? scene.change([[money.cell.ref, null]]) : null;
    },
  },
  {
    rule: "A08",
    name: "a blank subtotal",
    inject: (scene) => {
      const money = scene.pick(
        moneyOf(filled(scene), ALL, ({ code }, { rows }) =>
          rows.some((row) => code !== undefined && row.code?.length === code.length + 2 && row.code.startsWith(code)),
        ).filter(
          ({ table, row, role }) =>
            table.rows.filter(({ code }) => code === row.code).length === 1 &&
            moneyOf([table], ALL, ({ code }) => code?.length === (row.code?.length ?? 0) + 2).some(
              (one) => one.role === role && one.row.code?.startsWith(row.code ?? "") === true,
            ),
        ),
      );
      return money ? scene.change([[money.cell.ref, null]]) : null;
    },
  },
  {
    rule: "A08",
    name: "a blank total of a row",
    inject: (scene) => {
      const money = scene.pick(
        moneyOf(scene.of("income", "expenditure", "generalBudgetExpenditure"), /^total$/, ({ values }) =>
          Object.entries(values).some(([role, { number }]) => /^(?:basic|project|appropriation)$/.test(role) && number),
        ),
      );
      return money ? scene.change([[money.cell.ref, null]]) : null;
    },
  },
  {
    rule: "A09",
    name: "an empty table without its note",
    inject: (scene) => {
      const table = scene.pick(published(scene).filter(({ isEmpty, notes }) => isEmpty && notes.length > 0));
      if (!table) return null;
      const notes = table.notes.map(({ ref }) => [ref, null] as const);
      return scene.change(notes);
    },
  },
  { rule: "A10", name: "tables out of order", inject: moveSheet },
  slipFault(
    "A11",
    "a negative amount",
    (scene) =>
      amounts(scene).filter(
        ({ role, row, table }) =>
          !/CarryOver/.test(role) && !/summary/i.test(table.kind) && !/结转|结余|总计/u.test(row.name ?? ""),
      ),
    [negated],
  ),
  {
    rule: "A12",
    name: "more decimals than the unit has",
    inject: (scene) => {
      const money = scene.pick(amounts(scene).filter(({ table }) => table.unit?.value === "万元"));
      return money ? scene.change([[money.cell.ref, Number((money.cell.number + 0.0037).toFixed(4))]]) : null;
    },
  },
  {
    rule: "A13",
    name: "a number that no amount can be",
    inject: (scene) => {
      const money = scene.pick(amounts(scene));
      return money ? scene.change([[money.cell.ref, money.cell.number * 1e16 + 1e15]]) : null;
    },
  },
  {
    rule: "A14",
    name: "a total that adds up a subtotal and its parts",
    inject: (scene) => {
      const column = scene.pick(columnsOf(scene));
      if (!column) return null;
      const [first = "", second = "", third = "", fourth = "", fifth = ""] = column.addresses;
      const formulas = { [third]: `=SUM(${first}:${second})`, [fifth]: `=SUM(${first}:${fourth})` };
      return withFormulas(scene, column.sheet, formulas, fifth);
    },
  },
  {
    rule: "A15",
    name: "a number typed among formulas",
    inject: (scene) => {
      const column = scene.pick(columnsOf(scene));
      if (!column) return null;
      const [first = "", second = "", third = "", fourth = "", fifth = ""] = column.addresses;
      const formulas = [first, second, fourth, fifth].map((address) => [
        address,
        `=ROUND(${address.replace(/^[A-Z]+/u, "Z")},2)`,
      ]);
      return withFormulas(scene, column.sheet, Object.fromEntries(formulas), third);
    },
  },
  {
    rule: "A16",
    name: "a link to another workbook",
    inject: (scene) => {
      const ref = scene.pick(amounts(scene))?.cell.ref;
      return ref ? withFormulas(scene, ref.sheet, { [ref.address]: "='[旧表.xlsx]支出'!C5" }, ref.address) : null;
    },
  },
  {
    rule: "A17",
    name: "formulas that are computed on demand",
    inject: (scene) => {
      const ref = scene.pick(amounts(scene))?.cell.ref;
      const damage = ref ? withFormulas(scene, ref.sheet, { [ref.address]: "=1+2" }, ref.address) : null;
      return damage && { ...damage, snapshot: { ...damage.snapshot, calculation: "manual" } };
    },
  },
];

/** Five amounts one below the other. */
function columnsOf(scene: Scene): { readonly sheet: string; readonly addresses: readonly string[] }[] {
  return amounts(scene).flatMap(({ cell: { ref } }) => {
    const at = fromA1(ref.address);
    if (!at) return [];
    const addresses = [0, 1, 2, 3, 4].map((below) => toA1(at.row + below, at.column));
    const isFilled = addresses.every((address) => typeof scene.value({ sheet: ref.sheet, address }) === "number");
    return isFilled && !scene.sheet(ref.sheet).formulas?.size ? [{ sheet: ref.sheet, addresses }] : [];
  });
}

function withFormulas(scene: Scene, name: string, formulas: Readonly<Record<string, string>>, address: string): Damage {
  const snapshot = scene.map((sheet) =>
    sheet.name === name
      ? { ...sheet, formulas: new Map([...(sheet.formulas ?? []), ...Object.entries(formulas)]) }
      : sheet,
  );
  return { snapshot, cells: [{ sheet: name, address }] };
}
