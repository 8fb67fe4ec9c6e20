import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");
const whenBuilt = existsSync(dist) ? test : test.skip;

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; dev?: boolean; optional?: boolean }>>;
}

whenBuilt("the build ships the licence text of every production package, and our own", () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lock;
  const shipped = Object.entries(packages).filter(
    ([place, { dev, optional }]) => place.startsWith("node_modules/") && !dev && !optional,
  );
  const sections = readFileSync(path.join(dist, "THIRD-PARTY-LICENSES.txt"), "utf8").split(/^={80}$/mu);
  const textOf = new Map<string, string>();
  for (let at = 1; at < sections.length; at += 2)
    textOf.set((sections[at] ?? "").trim(), (sections[at + 1] ?? "").trim());

  expect(shipped.length).toBeGreaterThan(50);
  for (const [place, { version }] of shipped) {
    const name = place.split("node_modules/").pop() ?? "";
    expect([name, (textOf.get(`${name} ${version}`) ?? "").length > 300]).toEqual([name, true]);
  }
  expect(readFileSync(path.join(dist, "LICENSE.txt"), "utf8")).toContain("MIT License");
});
