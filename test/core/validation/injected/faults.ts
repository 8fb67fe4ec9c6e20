import { FAMILY_A } from "./familyA";
import { FAMILY_B } from "./familyB";
import { FAMILY_C } from "./familyC";
import { FAMILY_D } from "./familyD";
import { FAMILY_E } from "./familyE";
import { FAMILY_F } from "./familyF";
import { FAMILY_F_LINES } from "./familyFLines";
import type { Fault } from "./scene";

/** Every kind of fault that the harness can inject. */
export const FAULTS: readonly Fault[] = [
  ...FAMILY_A,
  ...FAMILY_B,
  ...FAMILY_C,
  ...FAMILY_D,
  ...FAMILY_E,
  ...FAMILY_F,
  ...FAMILY_F_LINES,
];
