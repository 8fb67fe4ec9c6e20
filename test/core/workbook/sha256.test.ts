import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/core/workbook/sha256";

test("the standard's own example", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("agrees with another implementation, also at the ends of blocks", () => {
  const reference = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  for (let length = 0; length < 140; length += 1) {
    const text = "支a".repeat(length).slice(0, length);
    expect(sha256(text)).toBe(reference(text));
  }
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => sha256(text) === reference(text)));
});
