import { Button } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { useState } from "react";
import { useText } from "../../components/TextContext";
import { showPlace } from "../actions/showPlace";
import { useIsBusy, useWord } from "../WordContext";

/** Jumps to a figure in the document; with every further click to its next place. */
export function PlaceButton({ name, places }: { readonly name: string; readonly places: readonly string[] }) {
  const word = useWord();
  const isBusy = useIsBusy();
  const t = useText();
  const [next, setNext] = useState(0);
  const jump = () => {
    const id = places[next % places.length];
    if (id === undefined) return;
    setNext(next + 1);
    void showPlace(word, id);
  };
  const label = t("word", "update.show", { name });
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<LocationRegular />}
      title={label}
      aria-label={label}
      disabled={isBusy}
      onClick={jump}
    />
  );
}
