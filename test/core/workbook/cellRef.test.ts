import fc from "fast-check";
import { formatRef, parseRef } from "../../../src/core/workbook/cellRef";

test("a formatted address can be read again, whatever the sheet is called", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 31 }), (sheet) => {
      const ref = { sheet, address: "AB12:AC40" };
      expect(parseRef(formatRef(ref))).toEqual(ref);
    }),
  );
});

test("what is no address is none", () => {
  for (const text of ["", "B5", "'表!B5", "!B5", "表!"]) expect(parseRef(text)).toBeNull();
});
