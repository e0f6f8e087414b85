import type { ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon?: IconName;
  /** The name of a button that shows only its icon. */
  readonly label?: string;
}

/** Text, an icon, or both; no outline. */
export function Button({ icon, label, className = "", children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${className}`} aria-label={label} title={label} {...rest}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
