import { builtInSystems, listSystems } from "../../../../src/core/indicators/systems/allSystems";
import { exportSystem, parseSystem } from "../../../../src/core/indicators/systems/systemFile";

test("every file of the folder is a valid system", () => {
  expect(builtInSystems().map((system) => system.id)).toEqual(
    expect.arrayContaining(["hunan-10-60-30", "self-eval-department-10-50-30-10"]),
  );
  expect(builtInSystems().length).toBeGreaterThanOrEqual(10);
});

test("only complete systems may give a total, and their weights add up", () => {
  const usable = builtInSystems().filter((system) => system.usable_for_scoring);
  expect(usable.map((system) => system.id).sort()).toEqual([
    "hunan-10-60-30",
    "self-eval-department-10-50-30-10",
    "self-eval-department-cost-10-40-20-20-10",
    "self-eval-project-2020-10",
  ]);
});

test("an exported system reads back as it was", () => {
  for (const system of builtInSystems()) expect(parseSystem(exportSystem(system), "copy.json")).toEqual(system);
});

test("an imported system wins over the built-in one of the same id", () => {
  const [first] = builtInSystems();
  const copy = { ...first!, title: "县里的" };
  expect(
    listSystems([copy])
      .filter((system) => system.id === copy.id)
      .map((system) => system.title),
  ).toEqual(["县里的"]);
});
