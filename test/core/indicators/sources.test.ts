import { allSystems } from "../../../src/core/indicators/systems/allSystems";

test("a source's address is an official site's, or none is given: no mirror ships with the data", () => {
  const addresses = allSystems().flatMap(({ sources }) => sources.map(({ address }) => address));
  const others = addresses.filter(
    (address) => /https?:/.test(address) && !/^https?:\/\/[\w.-]+\.gov\.cn\//.test(address),
  );
  expect(others).toEqual([]);
});

test("every source that a system's file names is in its catalogue of sources", () => {
  const unknown = allSystems().flatMap((system) => {
    const known = new Set(system.sources.map(({ id }) => id));
    const told = JSON.stringify({ ...system, sources: [] });
    const named = [
      ...(told.match(/(?<![\w])\d*[A-Z][A-Z0-9_]{2,}/g) ?? []),
      ...system.indicators.flatMap(({ source }) => source.split(/[+/]/)),
    ];
    return named.filter((id) => !known.has(id)).map((id) => `${system.id}: ${id}`);
  });
  expect(unknown).toEqual([]);
});
