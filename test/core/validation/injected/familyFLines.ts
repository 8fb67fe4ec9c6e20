import { indicatorRows } from "../../../../src/core/forms/formRows";
import { atLeast, FORMS, isFull, line, score, setRole, value, written } from "./formLines";
import { wordsIn, type Fault } from "./scene";

/** Family F, what is wrong with a single indicator. */
export const FAMILY_F_LINES: readonly Fault[] = [
  {
    rule: "F03",
    name: "the rule's text names another full score",
    inject: (scene) =>
      line(
        scene,
        (one) => /[计得]\s*(?:满分)?\s*\d+\s*分/u.test(written(one, "criteria")),
        (one) =>
          setRole(
            scene,
            one.row,
            "criteria",
            written(one, "criteria").replace(/([计得]\s*(?:满分)?\s*)\d+(\s*分)/u, `$1${(one.weight ?? 0) + 3}$2`),
          ),
      ),
  },
  {
    rule: "F09",
    name: "full points though missed",
    inject: (scene) =>
      line(
        scene,
        (one) => isFull(one) && atLeast(one) && written(one, "actual") !== "",
        (one) =>
          setRole(
            scene,
            one.row,
            "actual",
            written(one, "actual").replace(/\d+(?:\.\d+)?/u, (number) => String(Math.floor(Number(number) * 0.6))),
          ),
      ),
  },
  {
    rule: "F09",
    name: "points lost without a reason",
    inject: (scene) =>
      line(
        scene,
        (one) => (score(one) ?? 99) < (one.weight ?? 0) && written(one, "reason") !== "",
        (one) => setRole(scene, one.row, "reason", null),
      ),
  },
  {
    rule: "F09",
    name: "full points though too late",
    inject: (scene) =>
      line(
        scene,
        (one) => isFull(one) && /\d{4}年\d+月/u.test(written(one, "target")) && written(one, "actual") !== "",
        (one) =>
          setRole(
            scene,
            one.row,
            "actual",
            written(one, "actual").replace(/\d{4}/u, (year) => String(Number(year) + 1)),
          ),
      ),
  },
  {
    rule: "F10",
    name: "a ceiling scored as a floor",
    inject: (scene) =>
      line(
        scene,
        (one) =>
          /^\s*(?:≤|<=)\s*\d/u.test(written(one, "target")) && one.weight !== null && written(one, "actual") !== "",
        (one) => {
          const target = Number(/\d+(?:\.\d+)?/u.exec(written(one, "target"))?.[0]);
          const { actual, score: points } = one.row.values;
          const unit = written(one, "actual").replace(/[\d.]+/u, "");
          return actual && points && target > 0
            ? scene.change([
                [actual.ref, `${Number((target * 0.8).toFixed(2))}${unit}`],
                [points.ref, Number(((one.weight ?? 0) * 0.8).toFixed(2))],
              ])
            : null;
        },
      ),
  },
  {
    rule: "F11",
    name: "far over-fulfilled",
    inject: (scene) =>
      line(
        scene,
        (one) =>
          isFull(one) &&
          atLeast(one) &&
          !/%/u.test(written(one, "target")) &&
          written(one, "actual") !== "" &&
          written(one, "reason") === "",
        (one) =>
          setRole(
            scene,
            one.row,
            "actual",
            written(one, "actual").replace(/\d+(?:\.\d+)?/u, (number) => String(Math.ceil(Number(number) * 1.9))),
          ),
      ),
  },
  {
    rule: "F12",
    name: "outside its band",
    inject: (scene) =>
      line(
        scene,
        (one) =>
          /达成年度指标|基本达成|部分达成|未达成/u.test(`${written(one, "actual")}${written(one, "target")}`) &&
          (one.weight ?? 0) >= 5,
        (one) => setRole(scene, one.row, "score", Number(((one.weight ?? 0) * 0.35).toFixed(1))),
      ),
  },
  {
    rule: "F13",
    name: "a target that cannot be measured",
    inject: (scene) =>
      line(
        scene,
        (one) => written(one, "target") !== "" && /\d/.test(written(one, "target")),
        (one) => setRole(scene, one.row, "target", scene.dice.pick(["明显提升", "不断加强", "应保尽保", "有所提高"])),
      ),
  },
  {
    rule: "F13",
    name: "a number without its unit",
    inject: (scene) =>
      line(
        scene,
        (one) =>
          /^\s*[≥≤=<>＝]*\s*\d+(?:\.\d+)?[^\d%\s]+$/u.test(written(one, "target")) &&
          !/年|月|日/u.test(written(one, "target")),
        (one) => setRole(scene, one.row, "target", written(one, "target").replace(/[^\d≥≤=<>＝.\s]+$/u, "")),
      ),
  },
  {
    rule: "F13",
    name: "a unit that does not fit the value",
    inject: (scene) => {
      const row = scene.pick(
        scene
          .of("performanceTargets", ...FORMS)
          .flatMap(({ rows }) =>
            rows.filter(({ values }) => /万元|元$/u.test(wordsIn(values.target)) && values.measure),
          ),
      );
      return setRole(scene, row, "measure", "%");
    },
  },
  {
    rule: "F14",
    name: "no quantity indicator",
    inject: (scene) =>
      line(
        scene,
        (one, table) =>
          /数量/u.test(one.level2) &&
          table.kind !== "indicatorScores" &&
          indicatorRows(table)
            .filter(({ level2 }) => /数量/u.test(level2))
            .every(({ row }) => row.values.level2?.ref.address === one.row.values.level2?.ref.address),
        (one) => setRole(scene, one.row, "level2", "质量指标"),
      ),
  },
  {
    rule: "F14",
    name: "no satisfaction indicator",
    inject: (scene) =>
      line(
        scene,
        (one, table) => /满意/u.test(one.level1) && /满意/u.test(one.level2) && table.kind !== "indicatorScores",
        (one) => {
          const cells = (["level1", "level2", "level3"] as const).flatMap((role) => one.row.values[role] ?? []);
          return scene.change(
            cells.map(
              (cell) => [cell.ref, wordsIn(cell).replace(/服务对象满意度|群众满意度|满意度/u, "社会效益")] as const,
            ),
          );
        },
      ),
  },
  {
    rule: "F15",
    name: "cost in the old place and in the new one",
    inject: (scene) =>
      line(
        scene,
        (one, table) =>
          /产出/u.test(one.level1) &&
          /成本/u.test(one.level2) &&
          indicatorRows(table).some(({ level1 }) => /效益/u.test(level1)),
        (_one, table) => {
          const benefit = indicatorRows(table).find(({ level1 }) => /效益/u.test(level1));
          const cell = benefit?.row.values.level1;
          return cell ? scene.change([[cell.ref, wordsIn(cell).replace("效益指标", "成本指标")]]) : null;
        },
      ),
  },
  {
    rule: "F22",
    name: "the change of the final accounts",
    inject: (scene) =>
      line(
        scene,
        ({ level3 }) => /三公.*变动率/u.test(level3),
        (one) => setRole(scene, one.row, "actual", scene.dice.pick(["-23%", "12%"])),
      ),
  },
  {
    rule: "F25",
    name: "the next band",
    inject: (scene) =>
      line(
        scene,
        (one) => /预算控制率/u.test(one.level3) && score(one) !== null,
        (one) => setRole(scene, one.row, "score", (score(one) ?? 0) - 2),
      ),
  },
  {
    rule: "F16",
    name: "an indicator that the targets do not have",
    inject: (scene) =>
      scene.of("performanceTargets").length === 0
        ? null
        : line(
            scene,
            (one, table) => table.kind !== "indicatorScores" && one.level3 !== "",
            (one) => setRole(scene, one.row, "level3", "接待来访群众批次"),
          ),
  },
  {
    rule: "F29",
    name: "another target than approved",
    inject: (scene) =>
      scene.of("performanceTargets").length === 0
        ? null
        : line(
            scene,
            (one, table) => table.kind !== "indicatorScores" && atLeast(one),
            (one) =>
              setRole(
                scene,
                one.row,
                "target",
                written(one, "target").replace(/\d+(?:\.\d+)?/u, (number) =>
                  String(Math.max(1, Math.floor(Number(number) * 0.7))),
                ),
              ),
          ),
  },
  {
    rule: "F19",
    name: "satisfaction without a survey",
    inject: (scene) =>
      line(
        scene,
        (one) =>
          /满意/u.test(one.level3) &&
          /问卷|调查|样本|份/u.test(`${written(one, "reason")}${written(one, "actual")}${written(one, "explanation")}`),
        (one) => {
          const cells = (["reason", "actual", "explanation"] as const)
            .flatMap((role) => one.row.values[role] ?? [])
            .filter(({ value: text }) => typeof text === "string" && /问卷|调查|样本|份/u.test(text));
          return scene.change(
            cells.map(
              (cell) =>
                [
                  cell.ref,
                  wordsIn(cell)
                    .replace(/（[^（）]*(?:问卷|调查|样本|份)[^（）]*）/gu, "")
                    .replace(/[^，。；]*(?:问卷|调查|样本|份)[^，。；]*[，。；]?/gu, "") || null,
                ] as const,
            ),
          );
        },
      ),
  },
  {
    rule: "F27",
    name: "a rate above 100 %",
    inject: (scene) =>
      line(
        scene,
        (one) => /率|满意度/u.test(one.level3) && /%/u.test(written(one, "target")),
        (one) => setRole(scene, one.row, "actual", typeof value(one, "actual") === "number" ? 1.08 : "108%"),
      ),
  },
];
