import fc from "fast-check";
import { recognise } from "../../../src/core/layout/recognise";
import { columnSums } from "../../../src/core/lexicon/relations";
import { attachmentLayout } from "../../../src/core/report/tables/tableLayouts";
import type { ColumnRole } from "../../../src/core/tableKinds/columnRoles";
import { isColumnRole } from "../../../src/core/tableKinds/columnRoles";
import {
  FINAL_KINDS,
  heldBy,
  isTableKind,
  kindsStatingFigure,
  publishedNumber,
  specOf,
  TABLE_KINDS,
  type TableKind,
} from "../../../src/core/tableKinds/tableKinds";
import { createTranslator, type Locale } from "../../../src/locales";
import { roleName } from "../../../src/taskpane/steps/recognise/roleNames";
import { rolesFor } from "../../../src/taskpane/steps/recognise/rolesOfKinds";
import {
  BOOK_TABLES,
  BUDGET_TABLES,
  composeWorkbook,
  FINAL_ACCOUNT_TABLES,
  FORMS,
  LIST_TABLES,
} from "../layout/variations/composeWorkbook";
import { spreads, variations } from "../layout/variations/variation";

const rolesOf = (kind: TableKind): readonly ColumnRole[] => specOf(kind).columns.map(({ role }) => role);

test("a column stands once in its kind", () => {
  for (const kind of TABLE_KINDS) {
    const labelled = specOf(kind).columns.filter(({ repeats, role }) => !repeats && role !== "name");
    const roles = labelled.map(({ role }) => role);
    expect({ kind, roles: [...new Set(roles)] }).toEqual({ kind, roles });
  }
});

test("the columns that a reader gives are the kind's", () => {
  const compositions = [
    { tables: [...FINAL_ACCOUNT_TABLES, ...LIST_TABLES], forms: FORMS },
    { tables: BUDGET_TABLES, forms: [] },
    { tables: BOOK_TABLES, forms: [] },
  ];
  fc.assert(
    fc.property(fc.constantFrom(...compositions), variations, spreads, (composition, variation, spread) => {
      for (const { kind, columns } of recognise(composeWorkbook(composition, variation, spread).snapshot).tables) {
        const own = rolesOf(kind);
        expect({ kind, unknown: columns.map(({ role }) => role).filter((role) => !own.includes(role)) }).toEqual({
          kind,
          unknown: [],
        });
      }
    }),
    { numRuns: 60, seed: 20211231 },
  );
});

test("the lexicon's sums of columns name columns of the kinds", () => {
  for (const { kinds, side, total, parts } of columnSums()) {
    for (const kind of kinds.filter(isTableKind)) {
      const own = rolesOf(kind);
      const roles = [total, ...parts].flatMap((text) => text.replace(/^-/, "").split(/[|+]/));
      const named = roles.map((role) => (side ? `${side}.${role}` : role));
      expect({ kind, unknown: named.filter((role) => !isColumnRole(role) || !own.includes(role)) }).toEqual({
        kind,
        unknown: [],
      });
    }
  }
});

test("what is attached as a list has a layout, and its columns are the kind's", () => {
  for (const kind of TABLE_KINDS) {
    const layout = attachmentLayout(kind);
    expect({ kind, layout: layout !== undefined }).toEqual({ kind, layout: specOf(kind).attachment === "list" });
    const own = rolesOf(kind);
    const foreign = (layout?.columns ?? []).filter(({ role }) => !own.includes(role)).map(({ role }) => role);
    expect({ kind, foreign }).toEqual({ kind, foreign: [] });
  }
});

test("the nine tables are numbered through in every year", () => {
  for (const year of [2018, 2020, 2021, 2022, 2025]) {
    const numbers = FINAL_KINDS.map((kind) => publishedNumber(kind, year));
    expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  }
  expect(publishedNumber("threePublicExpenses", 2021)).toBe(7);
  expect(publishedNumber("threePublicExpenses", 2022)).toBe(9);
});

test("what a cell holds", () => {
  expect(heldBy("expenditure", "basic")).toBe("amount");
  expect(heldBy("expenditure", "code")).toBe("label");
  expect(heldBy("incomeExpenditureSummary", "expenditure.rowNumber")).toBe("label");
  expect(heldBy("threePublicExpenses", "counts.receptionPersons")).toBe("count");
  expect(heldBy("projectExpenditure", "use")).toBe("text");
});

test.each([
  ["budget.expenditure.yearTotal", ["budgetSummary"]],
  ["budget.expenditure.project", ["budgetExpenditure"]],
  ["expenditure.yearTotal", ["incomeExpenditureSummary"]],
  ["expenditure.byFunction.2010101.total", ["expenditure"]],
  ["basic.public", ["basicExpenditureByEconomicClass"]],
  ["staff.total.actual", ["operatingInformation", "unitProfile"]],
  ["nothing.known", []],
])("%s is stated by %j", (key, kinds) => {
  expect(kindsStatingFigure(key)).toEqual(kinds);
});

test.each<Locale>(["zh-CN", "en-US"])("kinds and the roles offered for them have names: %s", async (locale) => {
  const t = await createTranslator(locale);
  for (const kind of TABLE_KINDS) {
    expect([kind, t.has("kinds", kind)]).toEqual([kind, true]);
    const nameless = rolesFor(kind, []).filter((role) => roleName(t, role) === role);
    expect({ kind, nameless }).toEqual({ kind, nameless: [] });
  }
});
