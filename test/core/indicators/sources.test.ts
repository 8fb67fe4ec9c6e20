import { allSystems } from "../../../src/core/indicators/systems/allSystems";

test("a source's address is an official site's, or none is given: no mirror ships with the data", () => {
  const addresses = allSystems().flatMap(({ sources }) => sources.map(({ address }) => address));
  const others = addresses.filter(
    (address) => /https?:/.test(address) && !/^https?:\/\/[\w.-]+\.gov\.cn\//.test(address),
  );
  expect(others).toEqual([]);
});
