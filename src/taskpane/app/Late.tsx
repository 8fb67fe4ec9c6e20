import type { ReactNode } from "react";
import { Boundary } from "../components/Boundary";
import { useText } from "../components/TextContext";
import { Loaded } from "./Loaded";

/** Around a part that arrives after the first screen: until then its waiting, and a sentence where it cannot. */
export function Late({ children }: { readonly children: ReactNode }) {
  const t = useText();
  return (
    <Loaded>
      <Boundary t={t}>{children}</Boundary>
    </Loaded>
  );
}
