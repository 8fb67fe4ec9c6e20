import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "./TextContext";

const LONG = 90;
const SHOWN = 60;

/** A text that is cut when it is long, and shown whole at a click. */
export function Clamped({ text }: { readonly text: string }) {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const letters = Array.from(text);
  if (whole || letters.length <= LONG) return text;
  return (
    <>
      {letters.slice(0, SHOWN).join("")}…{" "}
      <Link as="button" inline onClick={() => setWhole(true)}>
        {t("pane", "action.whole")}
      </Link>
    </>
  );
}
