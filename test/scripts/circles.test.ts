/** No two files of src import one another, not even for a type: what both need has a file of its own. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SOURCE = path.resolve(__dirname, "../../src");
const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];

function importsOf(file: string): string[] {
  const named = readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]*)"/gu);
  return [...named].flatMap(([, address = ""]) => {
    const found = ENDINGS.map((ending) => path.join(path.dirname(file), address) + ending);
    return found.filter((one) => /\.tsx?$/u.test(one) && existsSync(one)).slice(0, 1);
  });
}

/** Each file with those that import one another through it, by Tarjan's algorithm. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    let low = order.size;
    order.set(file, low);
    const own = low;
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle);
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

test("circles are found", () => {
  const imports = { a: ["b"], b: ["c"], c: ["b", "d"], d: [] };
  expect(circlesIn(new Map(Object.entries(imports)))).toEqual([["b", "c"]]);
});

test("no two files import one another", () => {
  const names = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name));
  const imports = new Map(names.map((name) => [path.join(SOURCE, name), importsOf(path.join(SOURCE, name))]));
  expect([...imports.values()].flat().length).toBeGreaterThan(3_000);
  expect(circlesIn(imports).map((files) => files.map((file) => path.relative(SOURCE, file)))).toEqual([]);
});
