import { Button } from "@fluentui/react-components";
import { useText } from "./TextContext";

/** The next page of a long list; nothing where all of it is drawn. */
export function MoreButton({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }) {
  const t = useText();
  if (rest <= 0) return null;
  return (
    <Button size="small" appearance="subtle" onClick={onMore}>
      {t("pane", "action.more", { count: rest })}
    </Button>
  );
}
