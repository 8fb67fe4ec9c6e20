import type { CurrencyUnit } from "../amount/amount";
import { amountOf } from "../amount/amount";
import type { TableKind } from "../tableKinds/tableKinds";
import type { BatchContext, LastYear } from "./batchContext";
import { batchContext } from "./batchContext";
import type { BatchUnit } from "./batchUnit";
import { RESULT_FORMAT } from "./jobKey";
import type { RosterUnit } from "./roster";
import type { UnitFigures, UnitResult } from "./unitResult";

/** A unit of an example, as short as it can be told. */
export interface ExampleUnit {
  readonly name: string;
  readonly parent?: string;
  /** By key, in 万元 (or `unit`). */
  readonly amounts?: Readonly<Record<string, number>>;
  readonly unit?: CurrencyUnit;
  readonly counts?: Readonly<Record<string, number>>;
  /** Tables that its workbook has besides those of the amounts. */
  readonly tables?: readonly TableKind[];
  /** The department that its workbook names; default its own name. */
  readonly department?: string;
  readonly openings?: readonly string[];
  readonly paragraphs?: readonly string[];
  readonly lastYear?: Readonly<Record<string, number>>;
  readonly listed?: Partial<RosterUnit>;
  /** Two units with the same have handed in the same files. */
  readonly sameAs?: string;
  readonly versions?: true;
  /** Each table in a workbook of its own. */
  readonly parts?: readonly TableKind[];
  readonly unreadable?: true;
}

/** A batch of an example. */
export interface ExampleBatch {
  readonly units: readonly ExampleUnit[];
  /** Names of units that have handed in nothing, and the unit above them. */
  readonly missing?: readonly (readonly [name: string, parent: string])[];
}

/** The context that the rules see of it. */
export function exampleContext({ units, missing = [] }: ExampleBatch): BatchContext {
  const lastYear: LastYear = {
    units: units.flatMap(({ name, lastYear: amounts }) =>
      amounts ? [{ code: null, name, figures: { ...figuresOf(amounts, {}, "万元"), year: 2022 } }] : [],
    ),
  };
  const batch = {
    units: units.map(exampleUnit),
    missing: missing.map(([name, parent]) => ({ code: null, name, parent, from: "roster" as const })),
    hasRoster: true,
  };
  return batchContext(batch, lastYear.units.length > 0 ? lastYear : null);
}

function exampleUnit(unit: ExampleUnit): BatchUnit {
  const { name, parent = null, listed } = unit;
  const path = `${name}.xlsx`;
  const dates = { level: null, approved: null, published: null, due: null, received: null };
  return {
    ...{ id: name, code: null, name, parent, files: [], unopened: [] },
    key: unit.sameAs ?? name,
    paths: [path, `${name}报告.docx`],
    listed: { code: null, name, parent, ...dates, ...listed },
    result: unit.unreadable ? null : exampleResult(unit),
  };
}

function exampleResult(unit: ExampleUnit): UnitResult {
  const { name, amounts = {}, counts = {}, department = name, openings = [], paragraphs = [], tables = [] } = unit;
  const { parts = [] } = unit;
  const workbook = {
    ...{ file: 0, department, unitCode: null, year: 2023, unrecognised: 0 },
    tables: tables.map(tableOf),
    ...{ findings: [], causes: [], explained: [], unclear: [], checked: { rules: 1, cells: 1, notChecked: 0 } },
  };
  const texts = {
    openings: openings.map((text, index) => [index + 1, text] as const),
    paragraphs: paragraphs.map((digest, index) => [index + 1, digest] as const),
  };
  const numbers = { right: 0, contradicted: 0, unchecked: 0, notUnderstood: 0 };
  const file = { role: "workbook", form: "other", sha256: unit.sameAs ?? name } as const;
  return {
    ...{ format: RESULT_FORMAT, key: name, engine: "", rules: "", system: null, score: null, problems: [] },
    files: unit.versions ? [file, { ...file, sha256: `${name} 2` }] : [file],
    workbooks:
      parts.length > 0
        ? parts.map((kind, at) => ({ ...workbook, file: at, tables: [tableOf(kind)] }))
        : unit.versions
          ? [workbook, { ...workbook, file: 1 }]
          : [workbook],
    reports:
      openings.length + paragraphs.length > 0
        ? [{ file: 1, against: 0, findings: [], numbers, texts, published: null }]
        : [],
    figures: unit.versions || parts.length > 0 ? null : figuresOf(amounts, counts, unit.unit ?? "万元"),
  };
}

function tableOf(kind: TableKind) {
  return { kind, title: kind, sheet: kind, range: "A1:C9" };
}

function figuresOf(
  amounts: Readonly<Record<string, number>>,
  counts: Readonly<Record<string, number>>,
  unit: CurrencyUnit,
): UnitFigures {
  const kept = Object.entries(amounts).map(
    ([key, value], at) => [key, [amountOf(value, unit), unit, `表!B${at + 5}`]] as const,
  );
  return { file: 0, year: 2023, amounts: Object.fromEntries(kept), counts };
}
