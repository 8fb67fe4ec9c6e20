import { Button } from "@fluentui/react-components";
import { useText } from "../../components/TextContext";
import { compareWithItself } from "../actions/compare";
import { useWord, useWordState } from "../WordContext";

/** Without the workbook the document can still tell what people have changed in it. */
export function OwnDataOffer() {
  const word = useWord();
  const { written } = useWordState();
  const t = useText();
  if (!written) return null;
  return <Button onClick={() => compareWithItself(word)}>{t("word", "compare.own")}</Button>;
}
