import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface MenuProps {
  /** What the button shows beside its icon. */
  readonly text?: string;
  /** The button's name, where it shows only an icon or needs more words. */
  readonly label?: string;
  readonly icon?: IconName;
  readonly arrow?: boolean;
  readonly side?: "left" | "right";
  readonly className?: string;
  readonly id?: string;
  /** Drawn only while open; call `close` after a choice. */
  readonly children: (close: () => void) => ReactNode;
}

/** Distance between a button and what it opens. */
const GAP_PX = 2;
const EDGE_PX = 8;

/** A native popover under its button: closes on Escape, on a click outside, and gives the focus back. */
export function Menu({ text, label, icon, arrow = false, side = "left", className = "", id, children }: MenuProps) {
  const own = useId();
  const popover = id ?? own;
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const place = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === "closed") return setOpen(false);
    setOpen(true);
    const anchor = button.current?.getBoundingClientRect();
    const element = panel.current;
    if (anchor === undefined || element === null) return;
    const { style } = element;
    style.maxHeight = `${Math.max(160, window.innerHeight - anchor.bottom - GAP_PX - EDGE_PX)}px`;
    style.top = `${anchor.bottom + GAP_PX}px`;
    if (side === "left") style.left = `${Math.max(EDGE_PX, anchor.left)}px`;
    else style.right = `${Math.max(EDGE_PX, window.innerWidth - anchor.right)}px`;
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${className}`}
        popoverTarget={popover}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={label}
        title={label}
      >
        {icon !== undefined && <Icon name={icon} />}
        {text !== undefined && <span className="button-text">{text}</span>}
        {arrow && <Icon name="down" sizePx={12} />}
      </button>
      <div
        ref={panel}
        id={popover}
        popover="auto"
        className="popover"
        role="dialog"
        aria-label={label ?? text}
        onBeforeToggle={place}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
