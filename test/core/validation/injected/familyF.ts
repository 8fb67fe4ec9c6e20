import { indicatorRows } from "../../../../src/core/forms/formRows";
import type { FormIndicatorRow } from "../../../../src/core/forms/formRows";
import { FORMS, forms, funds, keyed, line, score, setRole, written } from "./formLines";
import { likeBefore, type Damage, type Fault, type Scene } from "./scene";
import { added, slipFault } from "./slips";

/** Family F, sums and funds of a form and what it says of the unit. */
export const FAMILY_F: readonly Fault[] = [
  {
    rule: "F01",
    name: "a weight",
    inject: (scene) =>
      line(
        scene,
        ({ weight }) => weight !== null,
        (one) => setRole(scene, one.row, "weight", (one.weight ?? 0) + scene.dice.pick([1, 2, 5])),
      ),
  },
  slipFault("F01", "the total weight", (scene) => keyed(scene, [...FORMS], /^totalScore$/, /^weight$/), [added]),
  {
    rule: "F01",
    name: "two weights exchanged between groups",
    inject: (scene) => {
      const labelled = (one: FormIndicatorRow) => /\d\s*分/u.test(written(one, "level1"));
      return line(
        scene,
        (one) => labelled(one) && one.weight !== null,
        (one, table) => {
          const other = indicatorRows(table).find(
            (each) => each.level1 !== one.level1 && labelled(each) && each.weight !== null,
          );
          const [first, second] = [one.row.values.weight, other?.row.values.weight];
          return first && second && other
            ? scene.change([
                [first.ref, (one.weight ?? 0) - 1],
                [second.ref, (other.weight ?? 0) + 1],
              ])
            : null;
        },
      );
    },
  },
  {
    rule: "F02",
    name: "beyond its weight",
    inject: (scene) =>
      line(
        scene,
        (one) => one.weight !== null && score(one) !== null,
        (one) => setRole(scene, one.row, "score", (one.weight ?? 0) + 2),
      ),
  },
  {
    rule: "F02",
    name: "a negative score",
    inject: (scene) =>
      line(
        scene,
        (one) => (score(one) ?? 0) > 0,
        (one) => setRole(scene, one.row, "score", -(score(one) ?? 0)),
      ),
  },
  slipFault("F02", "the total score", (scene) => keyed(scene, [...FORMS], /^totalScore$/, /^score$/), [
    (number) => Number((number - 3).toFixed(2)),
    added,
  ]),
  {
    rule: "F02",
    name: "a score",
    inject: (scene) =>
      line(
        scene,
        (one) => (score(one) ?? 0) > 2,
        (one) => setRole(scene, one.row, "score", (score(one) ?? 0) - 1.5),
      ),
  },
  slipFault("F04", "the rate", (scene) => keyed(scene, [...FORMS], /^total$/, /^rate$/), [
    (number) => Number((number * 0.93).toFixed(4)),
  ]),
  slipFault("F04", "the rate's score", (scene) => keyed(scene, [...FORMS], /^total$/, /^score$/), [
    (number) => Number((number * 0.9).toFixed(2)),
  ]),
  slipFault(
    "F05",
    "by nature",
    (scene) =>
      keyed(scene, ["departmentSelfEvaluation"], /Nature/, /^amount$/).filter(
        ({ cell }) => typeof cell.value === "number",
      ),
    [added],
  ),
  {
    rule: "F05",
    name: "by nature, within its words",
    inject: (scene) => {
      const money = scene.pick(
        keyed(scene, ["departmentSelfEvaluation"], /Nature/, /^amount$/).filter(
          ({ cell }) => typeof cell.value === "string" && /\d/.test(cell.value),
        ),
      );
      const before = money?.cell.value;
      return money && typeof before === "string"
        ? scene.change([
            [
              money.cell.ref,
              before.replace(/[\d,.]+\s*$/u, (number) => (Number(number.replaceAll(",", "")) + 23.4).toFixed(2)),
            ],
          ])
        : null;
    },
  },
  slipFault("F06", "a source of the funds", (scene) =>
    keyed(
      scene,
      ["projectSelfEvaluation"],
      /^(?:total|appropriation|carryOver|other)$/,
      /^(?:initialBudget|fullYearBudget|executed)$/,
    ),
  ),
  slipFault("F07", "executed against the accounts", (scene) =>
    scene.of("incomeExpenditureSummary").length > 0
      ? keyed(scene, ["departmentSelfEvaluation"], /^total$/, /^executed$/)
      : [],
  ),
  {
    rule: "F08",
    name: "little executed",
    inject: (scene) => {
      const row = scene.pick(
        forms(scene)
          .flatMap((table) => funds(table) ?? [])
          .filter(({ values }) => values.fullYearBudget?.number && values.executed?.number),
      );
      const executed = row?.values.executed;
      const budget = row?.values.fullYearBudget?.number ?? 0;
      return executed
        ? scene.change([
            [executed.ref, likeBefore(executed, Number((budget * scene.dice.pick([0.7, 1.13])).toFixed(2)))],
          ])
        : null;
    },
  },
  {
    rule: "F17",
    name: "a grade that the score does not earn",
    inject: (scene) => {
      const place = scene.pick(scene.texts().filter(({ text }) => /^[优良中差]$/u.test(text)));
      return place ? scene.change([[place.ref, place.text === "良" ? "优" : "良"]]) : null;
    },
  },
  {
    rule: "F18",
    name: "a high score beside too many people",
    inject: (scene) =>
      forms(scene).some(
        (table) => (table.rows.find(({ key }) => key === "totalScore")?.values.score?.number ?? 0) >= 95,
      )
        ? overQuota(scene)
        : null,
  },
  {
    rule: "F21",
    name: "other staff in the text",
    inject: (scene) => {
      const place = scene.pick(
        scene.of("narrative").flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))),
      );
      const isKnown = keyed(scene, ["evaluationBaseData"], /^staff$/, /^actual$/).length > 0;
      return isKnown && place && typeof place.value === "string"
        ? scene.change([[place.ref, `${place.value}年末在职人员187人。`]])
        : null;
    },
  },
  { rule: "F20", name: "more people than posts", inject: overQuota },
  slipFault(
    "F21",
    "people elsewhere",
    (scene) =>
      scene.of("unitProfile").length > 0 ? keyed(scene, ["evaluationBaseData"], /^staff$/, /^(?:quota|actual)$/) : [],
    [(number) => Math.max(1, number - 2)],
  ),
  slipFault("F21", "the control rate", (scene) => keyed(scene, ["evaluationBaseData"], /^staff$/, /^rate$/), [
    (number) => Number((number * 0.9).toFixed(4)),
  ]),
  slipFault("F23", "a sum of the base data", (scene) =>
    keyed(
      scene,
      ["evaluationBaseData"],
      /^(?:threePublic|vehicles|vehicleOperation|reception)$/,
      /^(?:previousFinal|budget|final)$/,
    ),
  ),
  slipFault("F23", "base data against the accounts", (scene) =>
    scene.of("threePublicExpenses", "expenditure").length > 0
      ? keyed(
          scene,
          ["evaluationBaseData"],
          /^(?:threePublic|reception|vehicleOperation|project|publicFunds)$/,
          /^final$/,
        )
      : [],
  ),
  {
    rule: "F24",
    name: "buildings without a project",
    inject: (scene) => {
      const rows = scene
        .of("evaluationBaseData")
        .flatMap(({ rows: all }) => all.filter(({ key }) => key === "buildings"));
      const row = scene.pick(rows);
      const cell = row?.values.actualArea ?? row?.values.approvedArea;
      return cell ? scene.change([[cell.ref, cell.number ? null : 320]]) : null;
    },
  },
  {
    rule: "F28",
    name: "a rate on a budget of 0",
    inject: (scene) => {
      const row = scene.pick(
        forms(scene)
          .flatMap((table) => funds(table) ?? [])
          .filter(({ values }) => values.fullYearBudget?.number && values.score?.number),
      );
      return setRole(scene, row, "fullYearBudget", 0);
    },
  },
];

function overQuota(scene: Scene): Damage | null {
  const staff = keyed(scene, ["evaluationBaseData"], /^staff$/, /^actual$/);
  const money = scene.pick(staff);
  const quota = money?.row.values.quota?.number;
  return money && quota ? scene.change([[money.cell.ref, quota + 4]]) : null;
}
